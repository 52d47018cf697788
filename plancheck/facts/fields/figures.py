"""Figures and which of them state one indicator: fields."""

TABLE = """\
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
"""
