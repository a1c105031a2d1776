"use strict";
// The policy of these pages allows no styles in markup. What the editor's library writes there is set by script instead,
// which the policy allows: style elements become adopted sheets, style attributes properties of their element.
(() => {
  const attribute = /(["'\s])style(?=\s*=)/gi;
  const aside = "data-set-style";
  // Style elements that were to be inserted before they were filled.
  const awaited = new WeakSet();
  // A style element, filled and inserted, is adopted as a sheet instead.
  const adopt = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(String(css));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
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
      if (this instanceof HTMLStyleElement) {
        this.textContent = html;
        return;
      }
      innerHTML.set.call(this, put(html));
      apply(this);
    },
  });
  const textContent = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
  Object.defineProperty(Node.prototype, "textContent", {
    ...textContent,
    set(text) {
      if (awaited.has(this)) adopt(text);
      else textContent.set.call(this, text);
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
  // What is no XML at all is told as the browser would tell it, but without the styles of its own that it would write.
  const wrong = '<parsererror xmlns="http://www.mozilla.org/newlayout/xml/parsererror.xml"/>';
  DOMParser.prototype.parseFromString = function (markup, type) {
    const isNone = String(type).includes("xml") && !String(markup).trimStart().startsWith("<");
    const parsed = parseFromString.call(this, isNone ? wrong : put(markup), type);
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
  const { appendChild, insertBefore } = Node.prototype;
  const isAdopted = (parent, node) => {
    if (awaited.has(parent) && node instanceof Text) {
      adopt(node.textContent);
      return true;
    }
    if (!(node instanceof HTMLStyleElement)) return false;
    if (node.textContent) adopt(node.textContent);
    else awaited.add(node);
    return true;
  };
  Node.prototype.appendChild = function (node) { return isAdopted(this, node) ? node : appendChild.call(this, node); };
  Node.prototype.insertBefore = function (node, before) { return isAdopted(this, node) ? node : insertBefore.call(this, node, before); };
})();
