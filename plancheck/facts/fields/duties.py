"""Tasks and who has a part in them: fields."""

TABLE = """\
task 任务
  number      text          编号
  title       text          任务文字开头
  origin      text          list paragraph row 一是
  level       text          同级任务的记号
  parent      ref section   上级标题
  leader      text          领导或牵头人
  period      period        时限
  row         ref row       所在表格行
  complete    boolean       是否完整（未被截断）
assignment 责任分工
  task        ref task      任务
  unit        text          单位
  surface     text          单位原样
  role        text          牵头 负责 责任 配合 参与 指导
  order       number        列第几位
  form        text          line bracket table heading
  joint       boolean       共同牵头、分别牵头
  group       boolean       泛称（各设区市政府）
  work        text          归一后的工作内容
  list        text          所在名单
  said        text          字面上的角色（不计“列第一位者为牵头单位”）
unit 单位
  name        text          名称
  surface     text          原样
  level       text          层级
  region      text          地区
  group       boolean       泛称
  uses        number        承担任务数
  valid       boolean       成文时是否用此名（前后各宽90天）
  change      text          此名的起止和后继
topic 正文任务的主题（有部门分解表时）
  task        ref task      任务
  topic       text          主题
  covered     boolean       部门分解表写到它
deadline 完成时限
  task        ref task      任务
  form        text          column 时限列，line 时限一行，text 任务正文
  period      period        时限，写明的最后一日
  frame       period        所在列的时段（上半年）
  dated       boolean       写明年份
  begins      period        同一行“开始时间”一列的时间
spelling 一个单位的几种写法
  name        text          写法
  uses        number        出现次数
  how         text          short lost doubled changed
  twin        ref spelling  较常见的写法
"""
