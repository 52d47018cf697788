// What every page needs. Written for browsers of 2018 and later; without scripts, or in older ones, the plain page stays.
const byId = (id) => document.getElementById(id);
let words;

function say(key, values) {
  return words[key].replace(/\{(\w+)\}/g, (hole, name) => (values && name in values ? values[name] : hole));
}

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

// 1:1, so that offsets stay: full width to half width, capitals to small ones.
function folded(text) {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (c) => c.toLowerCase()).replace(/[\u3000\u00a0\n\t]/g, " ");
}

// The page opens with its scripts; should anything fail on the way it stays, or becomes again, the plain page.
function opening(start) {
  document.documentElement.classList.add("js");
  document.addEventListener("DOMContentLoaded", () => {
    try { start(); } catch (trouble) { document.documentElement.classList.remove("js"); throw trouble; }
  });
}
