"use strict";
// A statement that other marks cut in pieces is lit as a whole, and its card comes into view beside it.
(() => {
  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    for (const card of document.querySelectorAll(".card.lit")) card.classList.remove("lit");
    const card = id && document.getElementById(`card-${id}`);
    if (card) card.classList.add("lit");
  };
  addEventListener("hashchange", show);
  show();
})();
