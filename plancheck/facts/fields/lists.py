"""Lists with a stated count: fields."""

TABLE = """\
enumeration 列举
  stated      number        所称项数
  label       text          名称
  name        text          集合名（三大新兴产业）
  open        boolean       有“等”
  items       list          各项
  listed      number        实列项数
  members     text          各项，按同一次序
item 列举的一项
  enumeration  ref enumeration  所属列举
  position    number        第几项
step 段内序号
  ordinal     number        序号
  previous    ref step      前一个
declared 所称总数
  what        text          任务 部分 附件
  stated      number        所称数
  counted     number        文内编号数
"""
