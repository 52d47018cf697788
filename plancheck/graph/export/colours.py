"""One colour a kind, told apart also by people who do not see red and green (after Okabe and Ito 2008, darkened for white)."""

NODE_COLOURS = {
    "document": "#3c4043",
    "section": "#5f6368",
    "attachment": "#5f6368",
    "task": "#1a5fb4",
    "unit": "#9c4a00",
    "title": "#6a3d9a",
    "target": "#00695c",
    "period": "#7a5c00",
}
EDGE_COLOURS = {
    "part-of": "#9aa0a6",
    "lead": "#c0392b",
    "responsible": "#1a5fb4",
    "support": "#5b9a8b",
    "guide": "#8e5bb5",
    "has-target": "#00897b",
    "due": "#a88400",
    "refers-to": "#9575cd",
    "issues": "#6a1b9a",
    "depends-on": "#d35400",
}
FLAW_COLOURS = {"finding": "#b3261e", "hole": "#d97706"}
FONT = "Noto Sans CJK SC"
FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
