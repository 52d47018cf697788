"""The public vocabulary of rules: relations, their fields and types."""

import re
from functools import lru_cache
from typing import NamedTuple

_COLUMNS = re.compile(r" {2,}")

_COMMON = """\
id          text          编号
text        text          原文
section     ref section   所在标题
confidence  number        可信度 0–1""".splitlines()

# relation and its note; then a field a line: name, type, note, two blanks between.
_TABLE = """
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
unit 单位
  name        text          名称
  surface     text          原样
  level       text          层级
  region      text          地区
  group       boolean       泛称
  uses        number        承担任务数
  valid       boolean       成文时是否用此名（前后各宽90天）
  change      text          此名的起止和后继
spelling 一个单位的几种写法
  name        text          写法
  uses        number        出现次数
  how         text          short lost doubled changed
  twin        ref spelling  较常见的写法
figure 数值
  indicator   text          指标
  quantity    quantity      数量
  aspect      text          count increment cumulative growth decrease share level amount threshold difference duration
  commitment  text          力争、确保
  period      period        时期
  role        text          target 目标，actual 实绩，base 基期
  origin      text          text 正文，cell 表格值
  scope       text          口径（规上、全社会）
  actor       text          主体，或年均、其中
  region      text          地区，* 为全域
  stage       text          阶段（第一批）
  level       text          级别（国家级、省级）
  threshold   text          门槛（10亿元以上）
  subset      text          子集（四星级、试点）
  reference   text          比较对象（高于规上工业）
  core        text          归一后的指标
  key         text          同一指标的记号
  same        text          合并可比指标后的记号
  task        ref task      所在任务
  row         ref row       所在行
  cell        ref cell      所在单元格
  place       text          行、任务或标题，取最小者；都没有则为 doc
  heading     text          所在标题，没有则为 doc
worded 以文字代替数值的指标
  label       text          行名
  words       text          文字表述
  key         text          同一指标的记号
  row         ref row       行
comparable 可比的两个数值
  a           ref figure    一处
  b           ref figure    另一处
  why         text          依据
counterpart 另一文件中的同一指标
  a           ref figure    本文件一处
  b           ref figure    另一文件一处
  above       boolean       高于上位计划
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
title 文件名
  name        text          归一后的名称
  number      text          文号
  issuer      text          发文机关
  short       text          简称
  form        text          quoted 书名号内，plain 无书名号
variant 同一文件的两种写法
  a           ref title     一处
  b           ref title     另一处
  how         text          lost doubled changed spaces punctuation moved
period 时间
  period      period        时间段
  valid       boolean       历法上是否存在
  due         boolean       是任务的完成时限
  leftover    boolean       上一年度的年份用于今后的任务
namedspan 名称所定的起止年
  name        text          名称
  first       number        所写起始年
  last        number        所写终止年
  years       number        名称所称年数
  opens       number        名称应有的起始年
  closes      number        名称应有的终止年
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
table 表格
  title       text          表名
  rows        number        行数
  columns     number        列数
  sure        boolean       边界是否确定
  origin      text          markdown delimited stacked
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
oddlabel 少见的类别写法
  column      text          列名
  seen        number        出现次数
  twin        text          常见写法
  twin_seen   number        常见写法次数
  twin_at     ref cell      常见写法一例
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


class Field(NamedTuple):
    """A field as rules write it, which is also its name in `facts/kinds.py`.

    `type`: text, number, boolean, quantity, period, list (of text), or `ref RELATION` for the id of another fact,
    through which a rule may go on: `c.a.quantity`.
    """

    name: str
    type: str
    note: str


class Relation(NamedTuple):
    """A kind of fact: name, Chinese note, fields by name."""

    name: str
    note: str
    fields: dict[str, Field]


@lru_cache(maxsize=1)
def schema() -> dict[str, Relation]:
    """The built-in relations by name."""
    relations: dict[str, Relation] = {}
    name = ""
    for line in _TABLE.strip().splitlines():
        if line.startswith("  "):
            field = _field(line)
            relations[name].fields[field.name] = field
        else:
            name, _, note = line.partition(" ")
            relations[name] = Relation(name, note, {field.name: field for field in map(_field, _COMMON)})
    return relations


def _field(line: str) -> Field:
    name, kind, note = _COLUMNS.split(line.strip(), maxsplit=2)
    return Field(name, kind, note)
