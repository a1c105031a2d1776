"use strict";
(() => {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const draw = (place) => {
    const data = JSON.parse(place.dataset.chart);
    const nodes = new Map();
    const edges = data.lines.map((line, i) => {
      nodes.set(line.from, line.fromLink || nodes.get(line.from));
      nodes.set(line.to, line.toLink || nodes.get(line.to));
      return { data: { id: `line ${i}`, source: line.from, target: line.to, weight: line.weight } };
    });
    const largest = Math.max(...data.lines.map((line) => line.weight));
    const net = cytoscape({
      container: place,
      elements: [...[...nodes].map(([id, link]) => ({ data: { id, link } })), ...edges],
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      layout: { name: "circle", padding: 24 },
      style: [
        { selector: "node", style: {
          label: "data(id)", width: 14, height: 14, "background-color": colour("--investment"), color: colour("--ink"),
          "font-size": 12, "text-wrap": "wrap", "text-max-width": 120, "text-valign": "bottom", "text-margin-y": 3,
          "text-background-color": colour("--card"), "text-background-opacity": 0.85 } },
        { selector: "edge", style: {
          width: (edge) => 1 + 3 * edge.data("weight") / largest, "line-color": colour("--soft"), opacity: 0.6,
          "curve-style": "bezier", "target-arrow-shape": data.facet ? "triangle" : "none", "target-arrow-color": colour("--soft") } },
      ],
    });
    // From a circle, so that the picture is the same each time.
    net.layout({
      name: "cose", animate: false, randomize: false, padding: 30, fit: true,
      nodeRepulsion: () => 40000, idealEdgeLength: () => 110, edgeElasticity: () => 300, nodeOverlap: 40, componentSpacing: 80, gravity: 0.5,
    }).run();
    net.on("tap", "node", (event) => { if (event.target.data("link")) location.href = event.target.data("link"); });
  };
  for (const place of document.querySelectorAll(".drawing[data-chart]")) draw(place);
})();
