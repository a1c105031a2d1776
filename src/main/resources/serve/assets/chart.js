"use strict";
(() => {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const tones = ["--investment", "--claim", "--role", "--quantity", "--membership", "--amount"];
  const names = [];
  /* The same tone for the same name in every chart of the page. */
  const tone = (name) => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const draw = (place) => {
    const data = JSON.parse(place.dataset.chart);
    const compact = new Intl.NumberFormat(data.language, { notation: "compact", maximumFractionDigits: 1 });
    const whole = new Intl.NumberFormat(data.language);
    const day = new Intl.DateTimeFormat(data.language, { year: "numeric", month: "short", timeZone: "UTC" });
    const figure = (value) => (data.facet ? `${whole.format(value)} ${data.facet}` : whole.format(value));
    const canvas = document.createElement("canvas");
    place.append(canvas);
    const axis = { ticks: { color: colour("--soft") }, grid: { color: colour("--line") } };
    const common = { animation: false, responsive: true, maintainAspectRatio: false };
    const follow = (link) => { if (link) location.href = link; };
    if (place.dataset.kind === "timeline") {
      const series = [...new Set(data.points.map((point) => point.series))].sort((one, other) => tone(one) - tone(other));
      new Chart(canvas, {
        type: "scatter",
        data: {
          datasets: series.map((name) => ({
            label: name, backgroundColor: colour(tones[tone(name) % tones.length]), pointRadius: 6, pointHoverRadius: 8,
            pointStyle: ["circle", "rectRot", "triangle", "rect"][tone(name) % 4],
            data: data.points.filter((point) => point.series === name)
              .map((point) => ({ x: Date.parse(point.date), y: point.value, point })),
          })),
        },
        options: {
          ...common,
          onClick: (event, found, chart) => { if (found[0]) follow(chart.data.datasets[found[0].datasetIndex].data[found[0].index].point.link); },
          scales: {
            x: { ...axis, ticks: { ...axis.ticks, maxTicksLimit: 8, callback: (value) => day.format(value) } },
            y: { ...axis, type: "logarithmic", ticks: { ...axis.ticks, maxTicksLimit: 6, callback: (value) => compact.format(value) } },
          },
          plugins: {
            legend: { display: series.length > 1, labels: { color: colour("--ink"), usePointStyle: true } },
            tooltip: { callbacks: { label: (item) => `${item.raw.point.label} – ${figure(item.raw.y)} – ${item.raw.point.date}` } },
          },
        },
      });
      return;
    }
    place.style.height = `${Math.max(9, 4 + data.labels.length * (1.4))}rem`;
    new Chart(canvas, {
      type: "bar",
      data: {
        labels: data.labels,
        datasets: data.sets.map((set) => ({ label: set.label, data: set.values, backgroundColor: colour(tones[tone(set.label) % tones.length]), maxBarThickness: 22 })),
      },
      options: {
        ...common,
        indexAxis: "y",
        onClick: (event, found) => { if (found[0]) follow(data.links[found[0].index]); },
        scales: {
          x: { ...axis, stacked: true, ticks: { ...axis.ticks, maxTicksLimit: 6, precision: data.facet ? undefined : 0, callback: (value) => compact.format(value) } },
          y: { stacked: true, grid: { display: false }, ticks: { color: colour("--ink"), autoSkip: false, callback(value) { const label = this.getLabelForValue(value); return label.length > 28 ? `${label.slice(0, 27)}…` : label; } } },
        },
        plugins: {
          legend: { display: data.sets.length > 1, labels: { color: colour("--ink") } },
          tooltip: { callbacks: { label: (item) => `${item.dataset.label ? `${item.dataset.label}: ` : ""}${figure(item.raw)}` } },
        },
      },
    });
  };
  for (const place of document.querySelectorAll(".drawing[data-chart]")) draw(place);
})();
