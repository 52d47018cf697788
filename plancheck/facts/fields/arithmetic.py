"""How figures of one sentence hang together: fields."""

TABLE = """\
breakdown 总数与分项
  total       ref figure    总数
  form        text          其中 分项在后，合计 分项在前，括号 分项在括号内，分项 分项为各标题或各句，逐年 分项为规划期各年
  closed      boolean       所列即全部
  open        boolean       有“等”
  parts       number        分项数
  stated      quantity      总数的数值
  computed    text          所写各分项之和
  least       number        各分项之和的下限（计及舍入）
  most        number        各分项之和的上限（计及舍入）
part 总数的一个分项
  breakdown   ref breakdown  所属总数与分项
  figure      ref figure    分项
  quantity    quantity      分项的数值
growth 基数、变化与结果
  form        text          增长 按增幅，增加 按增量或百分点，倍，翻番，比例 按计划数的百分比，占比 按总数的百分比，乘积 份数乘每份
  base        ref figure    基数
  change      ref figure    变化
  result      ref figure    结果
  stated      quantity      结果的数值
  least       number        由基数和变化推得的下限（计及舍入）
  most        number        由基数和变化推得的上限（计及舍入）
  computed    text          由所写基数和变化推得的结果
stock 增量与累计
  increment   ref figure    增量
  cumulative  ref figure    累计
  before      ref figure    原有
containment 包含关系
  whole       ref figure    某级以上
  part        ref figure    更高一级
order 一个数不应大于另一个
  form        text          升、降 由甲变为乙，越过 突破甲达到乙，增量 比上年增加，其中 其中达到，折合 两种货币
  less        ref figure    应较小的一个（折合为外币数）
  more        ref figure    应较大的一个（折合为人民币数）
dealt 分别所列的数
  values      number        数的个数
  least       number        所列事项数（“和”不分）
  most        number        所列事项数（“和”分开）
shares 同一整体的各部分占比
  parts       number        项数
  total       number        各项之和
  least       number        各项之和的下限（计及舍入）
  most        number        各项之和的上限（计及舍入）
score 考核分值
  form        text          heading 标题与其下各项，group 合并单元格与其各行，cell 一格所写与本行分值，rows 一行与其下各行，list 百分制一句中的各项
  stated      number        总分
  computed    number        各项之和
  parts       number        项数
  largest     number        最大的一项
range 数值范围
  first       number        起点
  last        number        终点
  bare        boolean       万、亿只写在后一个数上
  clearer     text          不会误解的写法
"""
