"""Time expressions: fields."""

TABLE = """\
period 时间
  period      period        时间段
  valid       boolean       历法上是否存在
  due         boolean       是任务的完成时限
  leftover    boolean       上一年度的年份用于今后的任务
  begins      ref period    起止时间的起点（本项为止点，均写明年份）
  stage       boolean       阶段名称之后括号内的时间（写明年份）
namedspan 名称所定的起止年
  name        text          名称
  first       number        所写起始年
  last        number        所写终止年
  years       number        名称所称年数
  opens       number        名称应有的起始年
  closes      number        名称应有的终止年
"""
