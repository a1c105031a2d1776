"use strict";
// Sorts a table that is shown whole without asking the server again.
(() => {
  if (document.querySelector("nav.pages")) return;
  for (const table of document.querySelectorAll("table.answer")) {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    heads.forEach((head, column) => head.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const isNumber = head.classList.contains("number");
      const descending = head.getAttribute("aria-sort") === "none" ? isNumber : head.getAttribute("aria-sort") === "ascending";
      const value = (row) => row.cells[column].dataset.order;
      const compare = isNumber ? (a, b) => Number(a) - Number(b) : (a, b) => a.localeCompare(b, document.documentElement.lang);
      const rows = [...body.rows].sort((a, b) => {
        if (!value(a) || !value(b)) return (value(a) ? 0 : 1) - (value(b) ? 0 : 1);
        return (descending ? -1 : 1) * compare(value(a), value(b));
      });
      body.append(...rows);
      for (const other of heads) {
        const label = other.querySelector("a");
        label.textContent = label.textContent.replace(/ [▲▼]$/, "");
        other.setAttribute("aria-sort", "none");
      }
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      head.querySelector("a").textContent += descending ? " ▼" : " ▲";
    }));
  }
})();
