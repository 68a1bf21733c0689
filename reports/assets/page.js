"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const calendar = byId("calendar-table");
  const rows = calendar ? [...calendar.tBodies[0].rows] : [];
  const filters = ["epci", "cluster", "kind", "tranche", "text"].map((name) => byId("filter-" + name));
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  const begins = (row, wanted) => {
    if (!wanted) return true;
    if (wanted === "never") return !row.dataset.first;
    const [first, last] = wanted.split("-").map(Number);
    const year = Number(row.dataset.first);
    return row.dataset.first !== "" && year >= first && year <= last;
  };

  const filter = () => {
    const [epci, cluster, kind, tranche, text] = filters.map((field) => field.value);
    let shown = 0;
    for (const row of rows) {
      const kept =
        (!epci || row.dataset.epci === epci) &&
        (!cluster || row.dataset.cluster === cluster) &&
        (!kind || row.dataset.kind === kind) &&
        begins(row, tranche) &&
        (!text || plain(row.cells[0].textContent).includes(plain(text)));
      row.hidden = !kept;
      shown += kept ? 1 : 0;
    }
    const told = byId("shown");
    told.textContent = (shown > 1 ? told.dataset.many : told.dataset.one).replace("{count}", shown);
  };
  if (calendar) {
    filters.forEach((field) => field.addEventListener("input", filter));
    document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
    filter();
  }

  const key = (row, rank, numeric) => {
    const cell = row.cells[rank];
    if (!numeric) return cell.textContent.trim();
    return cell.dataset.v === "" ? -Infinity : Number(cell.dataset.v);
  };
  for (const button of document.querySelectorAll("th button[data-sort]")) {
    button.addEventListener("click", () => {
      const head = button.parentElement;
      const rank = head.cellIndex;
      const numeric = button.dataset.sort === "number";
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const body = head.closest("table").tBodies[0];
      const language = document.documentElement.lang;
      const sorted = [...body.rows]
        .map((row) => [key(row, rank, numeric), row])
        .sort(([a], [b]) => (numeric ? a - b : a.localeCompare(b, language)) * (up ? 1 : -1));
      body.append(...sorted.map(([, row]) => row));
    });
  }

  addEventListener("mouseover", (event) => {
    const cell = event.target.closest ? event.target.closest("td[data-v]") : null;
    if (!cell || cell.title || !Number(cell.dataset.v)) return;
    const heads = cell.closest("table").tHead.rows;
    if (!("cents" in heads[heads.length - 1].cells[cell.cellIndex].dataset)) return;
    const euros = { style: "currency", currency: "EUR" };
    cell.title = (Number(cell.dataset.v) / 100).toLocaleString(document.documentElement.lang, euros);
  });

  const reveal = () => {
    const wanted = location.hash ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    document.querySelectorAll("tr.target").forEach((row) => row.classList.remove("target"));
    if (!wanted) return;
    wanted.hidden = false;
    if (wanted.tagName === "TR") {
      wanted.classList.add("target");
    } else if (wanted.tagName === "DETAILS") {
      wanted.open = true;
    }
    wanted.scrollIntoView({ block: wanted.tagName === "TR" ? "center" : "start" });
  };
  addEventListener("hashchange", reveal);
  reveal();

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.table:not([open])")];
    opened.forEach((table) => { table.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((table) => { table.open = false; }));
})();
