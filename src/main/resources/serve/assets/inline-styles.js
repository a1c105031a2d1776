"use strict";
// The policy of these pages allows no styles in markup. What the editor's library writes there is set by script instead,
// which the policy allows: style elements become adopted sheets, style attributes properties of their element.
(() => {
  const attribute = /(["'\s])style(?=\s*=)/gi;
  const aside = "data-set-style";
  const put = (html) => String(html).replace(attribute, `$1 ${aside}`);
  const apply = (root) => {
    for (const element of [root, ...root.querySelectorAll(`[${aside}]`)]) {
      if (!element.hasAttribute || !element.hasAttribute(aside)) continue;
      element.style.cssText = element.getAttribute(aside);
      element.removeAttribute(aside);
    }
  };
  const innerHTML = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...innerHTML,
    set(html) {
      innerHTML.set.call(this, put(html));
      apply(this);
    },
  });
  const { insertAdjacentHTML, setAttribute } = Element.prototype;
  Element.prototype.insertAdjacentHTML = function (where, html) {
    insertAdjacentHTML.call(this, where, put(html));
    apply(this.parentNode || this);
  };
  Element.prototype.setAttribute = function (name, value) {
    if (String(name).toLowerCase() === "style") this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
  const { parseFromString } = DOMParser.prototype;
  DOMParser.prototype.parseFromString = function (markup, type) {
    const parsed = parseFromString.call(this, put(markup), type);
    apply(parsed);
    return parsed;
  };
  const { setAttributeNS } = Element.prototype;
  Element.prototype.setAttributeNS = function (namespace, name, value) {
    if (!namespace && String(name).toLowerCase() === "style") this.style.cssText = value;
    else setAttributeNS.call(this, namespace, name, value);
  };
  // A copy has the styles of its original.
  const { cloneNode } = Node.prototype;
  Node.prototype.cloneNode = function (deep) {
    if (!(this instanceof Element)) return cloneNode.call(this, deep);
    const styled = [this, ...(deep ? this.querySelectorAll("[style]") : [])].filter((element) => element.hasAttribute("style"));
    for (const element of styled) {
      setAttribute.call(element, aside, element.style.cssText);
      element.removeAttribute("style");
    }
    const copy = cloneNode.call(this, deep);
    for (const element of styled) {
      element.style.cssText = element.getAttribute(aside);
      element.removeAttribute(aside);
    }
    apply(copy);
    return copy;
  };
  // A style element is adopted as a sheet, and not inserted.
  const { appendChild, insertBefore } = Node.prototype;
  const isAdopted = (node) => {
    if (!(node instanceof HTMLStyleElement) || !node.textContent) return false;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(node.textContent);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return true;
  };
  Node.prototype.appendChild = function (node) { return isAdopted(node) ? node : appendChild.call(this, node); };
  Node.prototype.insertBefore = function (node, before) { return isAdopted(node) ? node : insertBefore.call(this, node, before); };
})();
