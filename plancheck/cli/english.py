"""The help pages in English, paragraph by paragraph, by what they say in Chinese."""

ENGLISH = {
    "默认 table": "default table",
    "默认 text": "default text",
    "核对规划、计划、分工类文件：数值、任务、责任单位、引用、表格前后是否一致。": (
        "Check plan documents: do their figures, tasks, responsible units, references and tables agree with each other?"
    ),
    "核对文件，列出前后矛盾之处": "check documents and list their contradictions",
    "核对文件，在文件旁写出批注和报告并打开": "check documents, write comments and a report beside them and open it",
    "列出从文件中读出的数值、任务、单位、引用等": "list the figures, tasks, units, references and more that documents state",
    "把任务、单位、文件之间的关系画成图、列成表": "draw and list how tasks, units and documents hang together",
    "比较两版文件：目标、任务、单位、时限、引用改了什么": (
        "compare two versions: what changed in targets, tasks, units, deadlines, references"
    ),
    "查看、测试规则": "look at rules and test them",
    "写一个加了说明的配置文件": "write a configuration file with explanations",
    "查看、清空缓存": "look at the cache and empty it",
    "核对规划、计划、分工类文件，并列出矛盾的两处。": "Check plan documents and list both places of every contradiction.",
    "PATH 可以是文件、文件夹、通配符，- 为标准输入；不写则为当前文件夹。": (
        "PATH is a file, a folder, a pattern, or - for standard input; without any it is the working folder."
    ),
    "退出码：\n0  未发现矛盾\n1  有 --fail-on 及以上的发现\n2  参数或规则有误，或有文件无法读取": (
        "Exit code:\n"
        "0  no contradiction found\n"
        "1  findings at or above --fail-on\n"
        "2  wrong arguments or rules, or a file that cannot be read"
    ),
    "报告格式，可重复，默认 text": "format of the report, repeatable; default text",
    "第 k 个属于第 k 个 --format；- 为标准输出": "the k-th belongs to the k-th --format; - is standard output",
    "只用这些规则（编号或前缀，逗号分隔）": "only these rules (ids or prefixes, with commas between)",
    "不用这些规则（编号或前缀，逗号分隔）": "not these rules (ids or prefixes, with commas between)",
    "显示到哪一级为止，不影响退出码": "lowest severity shown; the exit code does not depend on it",
    "到哪一级算不通过，默认 error": "lowest severity that fails; default error",
    "各文件之间也相互核对": "compare the documents with each other too",
    "按规则计数": "count findings by rule",
    "列出运行的规则和未判的处数": "list the rules that ran and how many rows they could not judge",
    "各步所用 CPU 毫秒数，写到标准错误": "CPU milliseconds of each step, on standard error",
    "方案，见 docs/config.md": "profile, see docs/config.en.md",
    "同时核对的进程数，auto 为处理器个数；不写则看工作多少": (
        "processes that check at once; auto: one a processor; without it, as the work asks for"
    ),
    "没有改动的文件不重复核对，默认用缓存": "do not check unchanged files again; by default the cache is used",
    "文件一保存就重新核对，按 Ctrl-C 结束": "check again whenever a file is saved; end with Ctrl-C",
    "不出报告，只列出可自动修改之处（unified diff）": "no report, only what can be fixed, as a unified diff",
    "改正可放心修改之处（不动数字），再核对一遍": "apply safe fixes (never to figures) and check again",
    "--diff 中也列出需人工判断的修改": "show fixes that need a person's judgement in --diff too",
    "基线文件：其中的发现不再报告": "file of accepted findings, which are not reported again",
    "把现有的发现写入基线；没有检查到的文件和规则，原有的条目保留": (
        "write the present findings to the baseline; entries of files and rules not checked stay"
    ),
    "只报告 git 某版本（或某基线文件）中没有的发现": "report only what is not in a git revision (or a baseline file)",
    "显示实际的设置及其来源，不作检查": "show the settings and where each comes from; check nothing",
    "显示要检查的文件，不作检查": "show which files would be checked; check nothing",
    "用这个配置文件，默认为最近的 plancheck.toml": "use this configuration; default: the nearest plancheck.toml",
    "不用配置文件": "use no configuration",
    "另加规则和词表的文件夹，可重复": "a folder of further rules and word lists, repeatable",
    "文件未写明时的年度": "the year, where a document does not state it",
    "文件未写明时的地区": "the region, where a document does not state it",
    "文件未写明时的地区，如 浙江省": "the region, where a document does not state it, as 浙江省",
    "文件未写明时的发文机关": "the issuer, where a document does not state it",
    "从标准输入（-）读取时的文件名": "the file name of what is read from standard input (-)",
    "报告语言，默认 zh": "language of the report; default zh, or PLANCHECK_LANG",
    "核对文件，在每个文件旁写出 文件名.报告.html（Word 文件另有带批注的 文件名.批注.docx），并打开报告。": (
        "Check documents, write NAME.报告.html beside each (for Word also NAME.批注.docx with comments), and open"
        " the report."
    ),
    "退出码同 plancheck lint。": "Exit codes are those of plancheck lint.",
    "写出后打开报告，默认打开": "open the report when it is written; default: open",
    "列出从文件中读出的事实：每一项都有原文、位置和可信度。": (
        "List the facts that documents state: each with its text, place and confidence."
    ),
    "只列这一种，可重复": "only this kind, repeatable",
    "写入文件": "write to a file",
    "写到文件": "write to a file",
    "写到哪里": "where to write",
    "把任务、单位、指标、文件之间的关系画成图、列成表。": "Draw and list how tasks, units, targets and documents hang together.",
    "PATH 可以是文件、文件夹、通配符，- 为标准输入。不写 --format 时在文件旁写出 文件名.关系图.html。": (
        "PATH is a file, a folder, a pattern, or - for standard input. Without --format NAME.关系图.html is "
        "written beside the file."
    ),
    "退出码：0 已写出，2 参数有误或有文件无法读取。": "Exit code: 0 written, 2 wrong arguments or a file that cannot be read.",
    "格式，默认 html": "format; default html",
    "写入文件，- 为标准输出": "write to a file; - is standard output",
    "只要这些种类的节点或关系，逗号分隔": "only nodes or edges of these kinds, with commas between",
    "不要这些种类的节点或关系，逗号分隔": "no nodes or edges of these kinds, with commas between",
    "这个单位、它的任务和相连的一切，可重复": "this unit, its tasks and all that is connected, repeatable",
    "这项任务（编号、标题中的字）和相连的一切，可重复": (
        "this task (its number, or words of its title) and all that is connected, repeatable"
    ),
    "这个节点和相连的一切，可重复": "this node and all that is connected, repeatable",
    "有发现的节点和相连的一切": "nodes with findings and all that is connected",
    "没有责任单位、只有配合单位的任务和相连的一切": (
        "tasks without a responsible unit, or with supporting ones only, and all that is connected"
    ),
    "相连几步以内，默认 1": "connected by at most so many steps; default 1",
    "chapter：每章并为一个节点": "chapter: one node for each chapter",
    "责任矩阵（csv、markdown；xlsx 总是）": "the matrix of responsibilities (csv, markdown; xlsx always has it)",
    "按单位分列的任务分解表（xlsx、markdown、html）": "a list of tasks for each unit (xlsx, markdown, html)",
    "显示节点、单位、缺口的数目，不写文件": "show how many nodes, units and holes there are; write no file",
    "按事实比较两版文件：目标、任务、责任单位、时限、引用、发现的问题有哪些改动。": (
        "Compare two versions by their facts: what changed in targets, tasks, units, deadlines, references "
        "and findings."
    ),
    "OLD 和 NEW 是同一文件的旧版和新版，格式可以不同（如 .docx 草稿与公布的网页），其中一个可以是 -（标准输入）；也可以是两个文件夹，\n"
    "其中的文件按文件名、内容、标题配对。只是改了文字而事实没有变的，不列出。": (
        "OLD and NEW are two versions of one document, in any formats (a .docx draft and the published web "
        "page), one of them perhaps - for standard input; or two folders, whose files are paired by name, "
        "content and title. Mere changes of wording are not listed."
    ),
    "退出码：\n0  没有差别\n1  有差别\n2  参数或规则有误，或有文件无法读取": (
        "Exit code:\n0  no difference\n1  differences\n2  wrong arguments or rules, or a file that cannot be read"
    ),
    "发现的问题比较到哪一级为止，默认全部": "lowest severity of findings compared; default all",
    "never 为有差别时退出码也是 0，默认 any": "never: exit code 0 although there are differences; default any",
    "查看、测试、编写规则。": "Look at rules, test them, write them.",
    "列出规则，可按类别、级别、标签挑选。": "List rules, by topic, severity or tag.",
    "只列这一类（规则文件名，如 figures），可重复": "only this topic (the name of a rule file, as figures), repeatable",
    "只列这些编号或前缀": "only these ids or prefixes",
    "只列这一级，可重复": "only this severity, repeatable",
    "只列有此标签的，可重复": "only with this tag, repeatable",
    "语言，默认 zh": "language; default zh, or PLANCHECK_LANG",
    "显示一条规则：级别、依据、核对什么、参数、正例和反例、怎样不予报告、读了哪些事实。": (
        "Show a rule: severity, basis, what it checks, parameters, examples, how to silence it, which facts it reads."
    ),
    "默认 text；html 为独立网页": "default text; html is a page of its own",
    "用规则自带的正例、反例测试规则；有不符的例文时退出码为 1。DIR 为规则文件夹，只测其中的规则。": (
        "Test rules by their own good and bad examples; exit code 1 where one does not hold. DIR: a folder of"
        " rules, of which only those are tested."
    ),
    "检查规则文件的写法：语法、名称、类型、词表、例文是否齐全；有误时退出码为 2。": (
        "Check how rule files are written: syntax, names, types, word lists, examples; exit code 2 where "
        "there are faults."
    ),
    "新写一条规则：给出可以加载、而反例尚不相符的样子。文件写在 DIR（默认当前文件夹）中。": (
        "Write a new rule that loads and whose bad example does not hold yet, into DIR (default: the working folder)."
    ),
    "关键词的语言，默认 zh": "language of the keywords and messages; default zh, or PLANCHECK_LANG",
    "把规则文件排成统一的写法，注释和例文不动；- 为标准输入。写法有误的文件不动，退出码为 2。": (
        "Lay out rule files in one way; comments and examples stay as they are; - is standard input. Files "
        "with faults are left alone, exit code 2."
    ),
    "只看是否已排好，不改动；有未排好的退出码为 1": "only look whether they are laid out; exit code 1 where one is not",
    "全部改用这一种语言的关键词，默认每条规则用其首词的语言": (
        "keywords of this language throughout; default: for each rule that of its first word"
    ),
    "为每条规则写一页中文、一页英文和目录，写到 DIR。": (
        "Write a page in Chinese and one in English for each rule, and an index, into DIR."
    ),
    "只看是否为最新，不改动；不是的退出码为 1": "only look whether they are up to date; exit code 1 where they are not",
    "只输出 JSON Schema": "only the JSON Schema",
    "把规则用于一份文件，逐处说明为什么相符、不符、无法判断或不在其列。RULE 为规则文件或编号。": (
        "Hold a rule against a document and say of every row why it holds, fails, cannot be judged or is not "
        "looked at. RULE is a rule file or an id."
    ),
    "每种情形至多列几处，默认 50": "most rows listed of a case; default 50",
    "在文件夹（默认当前文件夹）中写一个加了说明的 plancheck.toml；已有的配置不会改动。": (
        "Write a plancheck.toml with explanations into a folder (default: the working folder); a "
        "configuration that exists is not changed."
    ),
    "缓存：没有改动的文件不重复核对。": "The cache: unchanged files are not checked again.",
    "缓存所在的文件夹": "the folder of the cache",
    "清空缓存": "empty the cache",
    "种类：\n"
    "  节点  document section task unit target title attachment period\n"
    "  关系  part-of lead responsible support guide has-target due refers-to issues depends-on": (
        "Kinds:\n"
        "  nodes  document section task unit target title attachment period\n"
        "  edges  part-of lead responsible support guide has-target due refers-to issues depends-on"
    ),
    "把规则的语法树输出为 JSON，或把规则译成 DuckDB 的 SQL，供其他工具使用；--schema 输出 JSON 的结构。": (
        "Give the syntax trees of rules as JSON, or the rules as SQL for DuckDB, for other tools; --schema "
        "gives the JSON Schema."
    ),
    "默认 json；sql 为建表语句和每种情形一条查询": "default json; sql: tables, and a query for each case",
}
