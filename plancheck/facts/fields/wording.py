"""Words and marks: fields."""

TABLE = """\
repetition 重复词
  word        text          词
unpaired 缺另一半的标点
  mark        text          所见（左引号）
  missing     text          所缺（右引号）
term 简称
  short       text          简称
  full        text          全称
match 规则样式所见
"""
