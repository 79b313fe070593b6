// What is measured in the page itself. Each function returns a list of complaints in words.

const name = (element) => {
  const text = (element.innerText || element.getAttribute("aria-label") || "").trim().slice(0, 40);
  const kind = element.tagName.toLowerCase();
  const own = element.id ? `#${element.id}` : element.className?.baseVal === undefined
    && element.className ? `.${String(element.className).trim().replaceAll(" ", ".")}` : "";
  return `<${kind}${own}> ${text}`;
};

// Whether it takes part in what people see; what is only for screen readers does not.
const isShown = (element) => {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (let at = element; at; at = at.parentElement) {
    if (at.classList.contains("sr")) return false;
    const style = getComputedStyle(at);
    if (style.clipPath === "inset(50%)") return false;
  }
  return true;
};

const texts = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || ["SCRIPT", "STYLE", "OPTION", "NOSCRIPT", "TITLE", "DESC"]
      .includes(parent.tagName.toUpperCase()) || !isShown(parent)) continue;
    found.push(node);
  }
  return found;
};

// The part of a rectangle that the scrolling boxes around it let through.
const visiblePart = (rect, element) => {
  let { left, top, right, bottom } = rect;
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.overflowX !== "visible" || style.overflowY !== "visible") {
      const box = at.getBoundingClientRect();
      left = Math.max(left, box.left); right = Math.min(right, box.right);
      top = Math.max(top, box.top); bottom = Math.min(bottom, box.bottom);
    }
  }
  return right > left && bottom > top ? { left, top, right, bottom } : null;
};

// The document is not wider than its window.
const overflow = () => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((element) => isShown(element)
    && visiblePart(element.getBoundingClientRect(), element.parentElement)?.right
    > root.clientWidth + 0.5);
  return [`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}: `
    + wide.slice(-3).map(name).join("; ")];
};

// Nothing is cut off by a box that does not scroll.
const clipped = () => [...document.body.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  const hides = (value) => value === "hidden" || value === "clip";
  if (!isShown(element) || !element.innerText?.trim()) return false;
  // An abstract that ends in an ellipsis says that there is more on the page it leads to.
  if (style.webkitLineClamp !== "none") return false;
  return (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
    || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
}).map((element) => `cut off: ${name(element)}`);

// No text lies upon other text.
const overlaps = () => {
  const boxes = [];
  for (const node of texts()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const part = rect.width > 1 && rect.height > 1 && visiblePart(rect, node.parentElement);
      if (part) boxes.push({ ...part, node });
    }
  }
  boxes.sort((one, other) => one.top - other.top);
  const found = new Set();
  for (let index = 0; index < boxes.length; index += 1) {
    const one = boxes[index];
    for (let next = index + 1; next < boxes.length && boxes[next].top < one.bottom; next += 1) {
      const other = boxes[next];
      if (one.node === other.node) continue;
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - other.top;
      const least = Math.min(one.bottom - one.top, other.bottom - other.top);
      // Lines set tightly share a pixel or two of their boxes, not of their letters.
      if (width > 2 && height > Math.max(4, least * 0.35)) {
        found.add(`overlap: “${one.node.data.trim().slice(0, 40)}” and `
          + `“${other.node.data.trim().slice(0, 40)}” (${Math.round(width)}×${Math.round(height)})`);
      }
    }
  }
  return [...found];
};

const targets = () => [...document.querySelectorAll(
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((element) => isShown(element) && !element.disabled);

// WCAG 2.2, 2.5.8: a target is at least 24 by 24, or has that much room around it, or stands in a
// sentence. A label is part of its control's target.
const smallTargets = () => {
  const area = (element) => {
    const box = element.getBoundingClientRect();
    let { left, top, right, bottom } = box;
    for (const label of element.labels ?? []) {
      const other = label.getBoundingClientRect();
      left = Math.min(left, other.left); right = Math.max(right, other.right);
      top = Math.min(top, other.top); bottom = Math.max(bottom, other.bottom);
    }
    return { left, top, right, bottom, element };
  };
  const isInSentence = (element) => {
    if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
    return [...element.parentElement.childNodes].some((node) => node !== element
      && node.textContent.trim().length > 1 && (node.nodeType === Node.TEXT_NODE
        || getComputedStyle(node).display === "inline"));
  };
  const areas = targets().map(area).filter((box) => box.right - box.left > 0);
  const isSmall = (box) => box.right - box.left < 23.9 || box.bottom - box.top < 23.9;
  const tooClose = (box) => {
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    return areas.find((other) => {
      if (other.element === box.element || other.element.contains(box.element)
        || box.element.contains(other.element)) return false;
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      if (Math.hypot(dx, dy) < 12) return true;
      return isSmall(other) && Math.hypot((other.left + other.right) / 2 - x,
        (other.top + other.bottom) / 2 - y) < 24;
    });
  };
  return areas.filter((box) => isSmall(box) && !isInSentence(box.element))
    .map((box) => [box, tooClose(box)]).filter(([, other]) => other)
    .map(([box, other]) => `small: ${name(box.element)} `
      + `(${Math.round(box.right - box.left)}×${Math.round(box.bottom - box.top)}) `
      + `beside ${name(other.element)}`);
};

// WCAG 2.2, 2.4.7 and 2.4.11: what has the focus is in the window, shows that it has it, and is not
// wholly behind something else.
const hiddenFocus = () => {
  const found = [];
  for (const element of targets()) {
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) continue;
    const box = element.getBoundingClientRect();
    const inside = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    // Of what is larger than the window, the part within it.
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const points = [0.5, 0.05, 0.95].flatMap((across) => [0.5, 0.1, 0.9].map((down) =>
      [left + (right - left) * across, top + (bottom - top) * down]));
    // A link in several lines has holes in its box, so its pieces are asked too.
    for (const piece of element.getClientRects()) {
      points.push([piece.left + piece.width / 2, piece.top + piece.height / 2]);
    }
    const reached = points.some(([x, y]) => {
      if (!inside(x, y)) return false;
      const hit = document.elementFromPoint(x, y);
      return hit && (element.contains(hit) || hit.contains(element)
        && !(getComputedStyle(hit).position === "fixed")
        || [...(element.labels ?? [])].some((label) => label.contains(hit)));
    });
    if (!reached) found.push(`hidden when focused: ${name(element)}`);
    const style = getComputedStyle(element);
    const label = element.closest("label");
    const around = label && getComputedStyle(label);
    const shows = (what) => what && (what.outlineStyle !== "none"
      && parseFloat(what.outlineWidth) > 0 || what.boxShadow !== "none");
    if (!shows(style) && !shows(around)) found.push(`no sign of focus: ${name(element)}`);
  }
  return found;
};

// Each text that people read or hear, with where it stands.
const words = () => {
  // What is marked so is nobody's language: names of settings, and texts that people have written.
  const found = texts().filter((node) => !node.parentElement.closest('[translate="no"]')).map((node) => ({ text: node.data, at: name(node.parentElement) }));
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of ["aria-label", "title", "placeholder", "alt", "data-label",
      "data-leave", "data-reads", "data-unreadable", "data-busy"]) {
      const text = element.getAttribute(attribute);
      if (text?.trim()) found.push({ text, at: `${attribute} of ${name(element)}` });
    }
    if (["OPTION", "TITLE", "DESC"].includes(element.tagName.toUpperCase())
      || element.classList?.contains("sr") && !element.children.length) {
      if (element.textContent.trim()) {
        found.push({ text: element.textContent, at: name(element) });
      }
    }
  }
  return found.map(({ text, at }) => ({ text: text.replace(/\s+/g, " ").trim(), at }));
};
