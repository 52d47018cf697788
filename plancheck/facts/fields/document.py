"""The document itself and its headings: fields."""

TABLE = """\
document 文件本身
  title       text          标题
  kind        text          文种（工作要点、行动计划…）
  rank        number        0 总体计划，1 部门或专项文件
  year        number        年度
  period      period        计划期
  region      text          地区
  level       text          层级（国家 省 市 县）
  issuer      text          发文机关
  number      text          文号
  issued      period        成文日期
  parent      text          上位文件
  cut_start   boolean       开头是否截断
  cut_end     boolean       末尾是否截断
  checkable   number        可核对的事实数
  width       text          标点宽度：full 全角，half 全文半角（网页所致）
section 标题或编号项
  label       text          编号原样
  scheme      text          编号形式（一、 （一） 1. …）
  ordinal     number        序号
  level       number        层次
  title       text          标题文字
  kind        text          heading 标题，item 编号项
  place       text          body 正文，cell 表格内，inline 段内
  parent      ref section   上级标题
  previous    ref section   同级上一个
  running     ref section   全文同形式上一个
  stray       ref section   缺号处另一层次的同号标题
  after       ref section   紧接其前而层次更低的标题
  skipped     text          与上级标题之间跳过的层次
  written     text          所用编号形式（与所在序列不同时）
  above       number        1.2 一类编号所写的上级序号
  lost        boolean       与同级上一个之间缺一个序号，文中也没有
"""
