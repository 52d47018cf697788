"""Tables: fields."""

TABLE = """\
table 表格
  title       text          表名
  rows        number        行数
  columns     number        列数
  sure        boolean       边界是否确定
  origin      text          markdown structured delimited stacked
row 表格行
  table       ref table     表格
  position    number        第几行
  label       text          行名
  serial      text          序号
  unit        text          计量单位
  group       text          栏目
  additive    boolean       各分项可加
  rate        boolean       比率行
  number      number        序号，无序号时为第几行
  ordinal     number        序号列的数
  before      ref row       序号列的上一行
cell 单元格
  table       ref table     表格
  row         ref row       行
  column      number        第几列
  header      text          列名
  role        text          total part label serial unit value note
  value       quantity      数值
  total       ref cell      所属合计
  additive    boolean       可加
  rate        boolean       比率
  worded      text          文字表述
  blank       boolean       空白
  label       text          行名
  column_total  ref cell    所属合计行（另有合计列时）
  rounding    number        四舍五入的半个末位（按所写单位）
  missing     boolean       应填而空白
oddlabel 少见的类别写法
  column      text          列名
  seen        number        出现次数
  twin        text          常见写法
  twin_seen   number        常见写法次数
  twin_at     ref cell      常见写法一例
"""
