"""References and names of documents: fields."""

TABLE = """\
reference 引用
  kind        text          附件 附表 表 图 章 节 条 部分 项 title number
  number      number        序号
  name        text          文号或名称
  title       text          引用的标题
  target      text          所指事实的编号
  external    boolean       指向其他文件
  candidates  number        未说明的简称可能所指的文件数
  first       ref title     可能所指之一
  second      ref title     可能所指之二
attachment 附件
  number      number        序号
  title       text          标题
  name        text          归一后的标题
  place       text          list 附件说明，heading 附件标题
  order       number        附件说明中的次序
title 文件名
  name        text          归一后的名称
  number      text          文号
  issuer      text          发文机关
  short       text          简称
  form        text          quoted 书名号内，plain 无书名号
transmittal 印发通知与所印发的文件
  role        text          text 正文所称，heading 文件题名，signature 署名
  name        text          此处的名称
  stated      text          通知标题（没有时为正文）的名称
  letter      ref document  标题有此名称的通知
  mention     ref title     正文所称
variant 同一文件的两种写法
  a           ref title     一处
  b           ref title     另一处
  how         text          lost doubled changed spaces punctuation moved
"""
