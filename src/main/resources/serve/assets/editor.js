"use strict";
(() => {
  const place = document.getElementById("editor");
  const setting = JSON.parse(place.dataset.setting);
  const endpoint = new URL(place.dataset.endpoint, location.href).href;

  // Completion from the graph's own terms; nobody else is asked.
  const Yasqe = Yasgui.Yasqe;
  const starting = (terms) => (yasqe, token) => {
    const typed = (token && token.autocompletionString) || "";
    return Promise.resolve(terms.filter((term) => term.startsWith(typed)));
  };
  Yasqe.forkAutocompleter("class", { name: "own-classes", get: starting(setting.classes), persistenceId: undefined, bulk: false }, false);
  Yasqe.forkAutocompleter("property", { name: "own-properties", get: starting(setting.properties), persistenceId: undefined, bulk: false }, false);
  Yasqe.forkAutocompleter("prefixes", {
    name: "own-prefixes", persistenceId: undefined, bulk: true,
    get: () => Promise.resolve(Object.entries(setting.prefixes).map(([name, iri]) => `${name}: <${iri}>`)),
  }, false);
  Yasqe.defaults.autocompleters = ["variables", "own-classes", "own-properties", "own-prefixes"];
  Yasqe.defaults.value = setting.beginning;
  Yasgui.Yasr.defaults.prefixes = setting.prefixes;
  Yasgui.Yasr.defaults.persistencyExpire = 0;

  // The library hands on the text of an answer without its kind, and would try it as XML: a graph is Turtle, as asked for.
  const { setResponse } = Yasgui.Yasr.prototype;
  Yasgui.Yasr.prototype.setResponse = function (answer, duration) {
    const isGraph = typeof answer === "string";
    setResponse.call(this, isGraph ? { data: answer || "\n", contentType: "text/turtle" } : answer, duration);
  };

  // What is wrong with a line is told in words alone; the library's own markup has styles, which the policy forbids.
  const { checkSyntax } = Yasqe.prototype;
  Yasqe.prototype.checkSyntax = function () {
    checkSyntax.call(this);
    this.eachLine((line) => {
      const mark = line.gutterMarkers && line.gutterMarkers.gutterErrorBar;
      if (!mark) return;
      const number = line.lineNo();
      const { state } = this.getTokenAt({ line: number, ch: line.text.length }, true);
      mark.onmouseover = null;
      mark.onmouseout = null;
      mark.title = state.errorMsg || `${place.dataset.expected} ${(state.possibleCurrent || []).join(", ")}`;
    });
  };

  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint, method: "POST", args: [], headers: {}, acceptHeaderGraph: "text/turtle" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
    persistenceId: `verbatim ${new URL(place.dataset.root, location.href).pathname}`,
    yasr: { prefixes: setting.prefixes },
  });
  const named = () => {
    for (const field of place.querySelectorAll(".CodeMirror textarea")) field.setAttribute("aria-label", place.dataset.labels);
    for (const field of place.querySelectorAll("input:not([aria-label])")) field.setAttribute("aria-label", field.placeholder || "endpoint");
    for (const field of place.querySelectorAll("select:not([aria-label])")) field.setAttribute("aria-label", field.className || "choice");
    for (const link of place.querySelectorAll("a.iri")) lead(link);
  };
  // Identifiers of this graph lead to their pages here.
  const lead = (link) => {
    const iri = link.getAttribute("href");
    const known = [[setting.base, "id/"], [setting.prefixes.vb, "ontology#"], [setting.prefixes.vbc, "codes#"]];
    for (const [namespace, path] of known) {
      if (iri.startsWith(namespace)) {
        link.setAttribute("href", place.dataset.root + path + iri.slice(namespace.length));
        link.removeAttribute("target");
        return;
      }
    }
  };
  new MutationObserver(named).observe(place, { childList: true, subtree: true });
  named();

  document.getElementById("example").addEventListener("change", (event) => {
    if (event.target.value) {
      const tab = yasgui.getTab();
      tab.getYasqe().setValue(event.target.value);
      tab.getYasqe().focus();
    }
  });
})();
