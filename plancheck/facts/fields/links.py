"""What a plan does with documents, and which of its work comes before which: fields."""

TABLE = """\
action 举措（制定或落实文件的分句）
  does        text          draft 制定，issue 印发，revise 修订，carry 落实，follow 按照，mention 提到；first 前提，then 其后
  task        ref task      所在任务
  title       text          归一后的文件名
  verb        text          所用的动词
link 任务与文件的联系
  kind        text          issues 制定文件，refers-to 提到文件，depends-on 依赖
  stated      boolean       文中写明，否则为推断
  source      ref task      先做的任务
  target      ref task      依赖它的任务
  title       text          文件名
  before      ref action    先做的分句
  after       ref action    依赖它的分句
  why         text          title 同一文件，sentence 同一句，phrase 写明先后
"""
