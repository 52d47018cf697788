"""What a plan does with documents, and which of its work comes before which: fields."""

TABLE = """\
action 举措（制定或落实文件的分句）
  does        text          draft 制定 issue 印发 revise 修订 carry 落实 follow 按照 await 待制定 mention 提到 first 前提 then 其后 work 前提所指
  task        ref task      所在任务
  title       text          归一后的文件名
  verb        text          所用的动词
  key         text          同一文件相同
  due         period        分句中写明的时限
link 任务与文件的联系
  kind        text          issues 制定文件，refers-to 提到文件，depends-on 依赖
  stated      boolean       文中写明，否则为推断
  source      ref task      先做的任务
  target      ref task      依赖它的任务
  title       text          文件名
  before      ref action    先做的分句
  after       ref action    依赖它的分句
  why         text          title 同一文件，phrase 写明先后，work 同一工作，sentence 紧接，subject 同一主题
  cycle       ref cycle     所在的循环
cycle 循环依赖
  links       number        一圈有几处联系
load 单位的任务数
  unit        ref unit      单位
  role        text          牵头；不写牵头的文件为责任
  tasks       number        牵头（承担）的任务数
  usual       number        各单位的中位数
  spread      number        各单位与中位数之差的中位数
roster 任务的单位名单
  task        ref task      任务
  units       text          各单位及其角色
  size        number        单位数
  previous    ref roster    前一项同级任务的名单
prior 任务表中所写的前置任务
  task        ref task      所在行的任务
  number      number        前置任务的序号
  before      ref task      该序号的任务
  found       boolean       表中有这一序号
  circular    boolean       互为前置
member 成员单位名单中的单位，和名单之外承担任务的单位
  name        text          名称
  uses        number        承担的任务数
  lists       number        名单数
  listed      boolean       在名单之内
"""
