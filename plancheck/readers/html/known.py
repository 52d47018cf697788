"""How government sites name the parts of their pages."""

# Ids and classes of the element that holds the article, by publishing system (TRS, Founder, gov.cn, UCAP, Jiuyuan, …).
CONTAINERS = (
    "ucap-content", "zoom", "zoomcon", "trs_editor", "trs_ueditor", "trs_uedit", "pages_content", "view", "txt_con",
    "article_content", "article-content", "articlecontent", "article_con", "article-con", "article_txt", "articletext",
    "news_content", "news-content", "newscontent", "content_txt", "contenttext", "conttext", "content-text", "con_text",
    "xxgk_content", "xxgk-content", "detail_content", "detail-content", "easysite-news-text", "ewb-article-content",
    "info_content", "info-content", "gknr", "gk_content", "bt_content", "wp_articlecontent", "v_news_content", "vsb_content",
    "main-txt", "mainbody", "article-body", "article_body", "entry-content", "text_content", "article",
)  # fmt: skip

# Parts of ids and classes of what stands around an article.
FURNITURE = frozenset({
    "nav", "navbar", "navi", "topnav", "subnav", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "bread", "footer", "foot",
    "copyright", "banner", "share", "bdshare", "bdsharebuttonbox", "sharebox", "social", "qrcode", "ewm", "erweima",
    "sidebar", "sider", "toolbar", "tools", "menu", "menus", "topbar", "dqwz", "dqwzs", "curpos", "currentpos", "weizhi",
    "pagination", "pager", "related", "relevant", "recommend", "hotnews", "search", "searchbox", "login", "print", "fontsize",
    "comment", "comments", "friendlink", "links", "backtop", "gotop",
})  # fmt: skip
# Those that may hold the title of an article as well.
TOPS = frozenset({"header", "head", "top", "logo"})
BARS = frozenset({"nav", "footer", "aside", "menu", "dialog"})

# Lines at the top or end of an article, without blanks and width-folded, that are about the page.
ABOUT = (
    r"(?:发布|发文|更新|发表|公开|生成|录入|添加|上传)(?:日期|时间)",
    r"(?:信息|稿件|文章|新闻|内容)?来源:|稿源",
    r"(?:浏览|访问|点击|阅读)(?:次数|量|数|率|:)",
    r"(?:责任)?(?:编辑|校对|作者|供稿|撰稿|审核|录入|发布人|发布者)人?:",
    r"索引号",
    r"(?:主题|体裁|组配|信息|服务对象)分类(?::|$)",
    r"(?:发布|公开|发文)(?:机构|单位|方式|时限|形式|范围)(?::|$)",
    r"(?:您|你)?(?:现在|当前)?的?(?:所在)?的?位置是?:|当前位置|首页[>»›/-]",
    r"[【\[(]?字[号体]",
    r"扫一扫|(?:手机|微信)?扫描?(?:二维)?码|用?微信扫",
    r"分享(?:到|至|:|$)",
    r"上一[篇条页]|下一[篇条页]",
    r"(?:相关|热点)(?:链接|阅读|新闻|报道|文章|信息|解读|推荐)(?::|$)",
    r"本文(?:链接|网址|关键词)",
    r"版权所有|(?:主办|承办)(?:单位)?:[^。]*(?:备案|标识码|版权|邮编|技术支持|技术维护)|网站标识码|联系我们|网站地图|[^。]{0,4}(?:ICP备|公网安备)",
    r"(?:时间:|日期:)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:$|来源|浏览|作者)",
)
_PAGE = "(?:本页|此页|本文|窗口|页面|文章|全文|正文|该页|顶部|列表)?"
_ACT = f"[|/【\\[(]*(?:我要)?(?:打印|关闭|收藏|分享|下载|保存|纠错|全屏|返回|回到){_PAGE}[】\\])]*"
# Buttons: the whole line, wherever it stands.
BUTTONS = (
    f"(?:{_ACT})+",
    r"[|【\[(]*(?:字[体号]:?)?[|【\[(]*(?:大号?|加大)[|]*(?:中号?|还原|默认)[|]*(?:小号?|减小)[|】\])]*",
    r"(?:浏览|访问|点击|阅读)(?:次数|量|数):?\d*次?",
    r"扫一扫在?手机(?:打开|浏览|访问|看|查看)?(?:当前页|本页|此页)?面?",
    r"分享到:?|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友",
)
# Entries of the record above an article that says where it is filed; these occur nowhere else …
FILED = (
    "索引号", "主题分类", "体裁分类", "组配分类", "信息分类", "发布机构", "公开方式", "公开时限", "公开形式", "发布日期",
    "发布时间", "生成日期", "有效性", "效力状态",
)  # fmt: skip
# … and these only count beside them.
FILED_TOO = (
    "发文机关", "发文机构", "发文单位", "制发机关", "成文日期", "发文日期", "发文字号", "文号", "文件编号", "标题", "名称",
    "信息名称", "主题词", "关键词", "内容概述", "统一编号", "登记号",
)  # fmt: skip
