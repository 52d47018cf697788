"""Words and marks: fields."""

TABLE = """\
repetition 重复词
  word        text          词
docnumber 发文字号
  number      text          规范写法
  own         boolean       本文件的文号
  brackets    text          所用括号
  year        text          年份数字
  serial      text          序号数字
  ordinal     boolean       序号前多一个“第”
gap 多余空格
  kind        text          title 书名号内，text 正文
  clean       text          去掉空格的文字
naming 写法不一的专名
  name        text          此处写法
  how         text          border marks order lost bracket word number measure
  twin        ref naming    常见写法一例
unpaired 缺另一半的标点
  mark        text          所见（左引号）
  missing     text          所缺（右引号）
unfinished 没有写完的句子
  mark        text          末尾的标点
duplicate 一字不差的段落
  paragraphs  number        连续几段
  twin        ref duplicate  前一处
term 简称
  short       text          简称
  full        text          全称
  uses        number        此后出现次数
match 规则样式所见
"""
