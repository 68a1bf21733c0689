"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const language = document.documentElement.lang;
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  // A fiche that is open stands under the row of its operation; on paper, and without a row, in its own place.
  let opened = null;
  const fold = () => {
    if (!opened) return;
    opened.fiche.classList.remove("open");
    opened.home.before(opened.fiche);
    opened.home.remove();
    if (opened.panel) opened.panel.remove();
    opened = null;
  };
  const unfold = (fiche) => {
    fold();
    const row = byId(fiche.id.replace(/^operation-/, "row-"));
    const home = document.createComment("");
    fiche.after(home);
    fiche.classList.add("open");
    opened = { fiche, home, panel: null };
    if (!row || row === fiche || row.hidden) return;
    const panel = document.createElement("tr");
    panel.className = "panel";
    const cell = panel.appendChild(document.createElement("td"));
    cell.colSpan = row.cells.length;
    cell.append(fiche);
    row.after(panel);
    opened.panel = panel;
  };

  const calendar = byId("calendar-table");
  const names = ["epci", "cluster", "kind", "tranche", "text"];
  const filters = names.map((name) => byId("filter-" + name));
  const places = calendar ? [...calendar.tBodies].map((body) => ({ body, head: body.rows[0], rows: [...body.rows].slice(1) })) : [];
  const rows = places.flatMap((place) => place.rows);
  const found = new Map();
  const words = (row) => {
    if (!found.has(row)) {
      const fiche = byId(row.id.replace(/^row-/, "operation-"));
      found.set(row, plain([row.dataset.epci, row.dataset.cluster, row.textContent, fiche ? fiche.textContent : ""].join(" ")));
    }
    return found.get(row);
  };

  const begins = (row, wanted) => {
    if (!wanted) return true;
    if (wanted === "never") return !row.dataset.first;
    const [first, last] = wanted.split("-").map(Number);
    const year = Number(row.dataset.first);
    return row.dataset.first !== "" && year >= first && year <= last;
  };

  // The sums of a place are those of the rows that are shown; all of them as they were printed.
  const whole = new Map(places.map((place) => [place, [...place.head.cells].map((cell) => cell.textContent)]));
  const homes = (cell) => {
    const bar = cell.querySelector("b:not(.o)");
    return bar ? Number(bar.textContent.replace(/\D/g, "")) : 0;
  };
  const total = (place) => {
    const shown = place.rows.filter((row) => !row.hidden);
    place.head.hidden = shown.length === 0;
    [...place.head.cells].slice(2).forEach((cell, at) => {
      const rank = at + 2;
      if (shown.length === place.rows.length) cell.textContent = whole.get(place)[rank];
      else if (cell.classList.contains("share")) cell.textContent = "";
      else {
        const cents = rank === place.head.cells.length - 1;
        const read = (row) => (cell.dataset.v === undefined ? homes(row.cells[rank]) : Number(row.cells[rank].dataset.v));
        const sum = shown.reduce((held, row) => held + read(row), 0);
        cell.textContent = sum ? Math.round(cents ? sum / 100000 : sum).toLocaleString(language) : "";
      }
    });
    place.head.cells[1].textContent = shown.length === place.rows.length ? whole.get(place)[1] : String(shown.length);
  };

  const filter = () => {
    const [epci, cluster, kind, tranche, text] = filters.map((field) => field.value);
    const wanted = plain(text).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const kept =
        (!epci || row.dataset.epci === epci) &&
        (!cluster || row.dataset.cluster === cluster) &&
        (!kind || row.dataset.kind === kind) &&
        begins(row, tranche) &&
        wanted.every((word) => words(row).includes(word));
      row.hidden = !kept;
      shown += kept ? 1 : 0;
    }
    places.forEach(total);
    if (opened && opened.panel) unfold(opened.fiche);
    const told = byId("shown");
    told.textContent = (shown > 1 ? told.dataset.many : told.dataset.one).replace("{count}", shown);
  };

  // What is filtered stands in the address, so that it can be sent.
  const noted = () => {
    const held = new URLSearchParams();
    filters.forEach((field, rank) => field.value && held.set(names[rank], field.value));
    history.replaceState(null, "", "#calendar" + (held.size ? "?" + held : ""));
  };
  const readAddress = () => {
    const [place, held] = location.hash.slice(1).split("?");
    if (place !== "calendar" || held === undefined) return;
    const values = new URLSearchParams(held);
    filters.forEach((field, rank) => { field.value = values.get(names[rank]) || ""; });
    filter();
  };
  if (calendar) {
    filters.forEach((field) => field.addEventListener("input", () => { filter(); noted(); }));
    document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
    filter();
  }

  // Words sort from the first letter, figures from the largest; operations stay with their place.
  const key = (row, rank, numeric) => {
    const cell = row.cells[rank];
    if (!numeric) return cell.textContent.trim();
    return cell.dataset.v === "" ? -Infinity : Number(cell.dataset.v);
  };
  for (const button of document.querySelectorAll("th button[data-sort]")) {
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const table = head.closest("table");
      const rank = button.dataset.column === undefined ? head.cellIndex : Number(button.dataset.column);
      const numeric = button.dataset.sort === "number";
      const order = head.getAttribute("aria-sort");
      const up = order === null ? !numeric : order === "descending";
      for (const other of table.tHead.querySelectorAll("th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const sorted = (held, read) =>
        held
          .map((item) => [key(read(item), rank, numeric), item])
          .sort(([a], [b]) => (numeric ? a - b : a.localeCompare(b, language)) * (up ? 1 : -1))
          .map(([, item]) => item);
      const showing = opened && opened.panel ? opened.fiche : null;
      if (showing) fold();
      for (const body of table.tBodies) {
        body.append(...sorted([...body.rows].filter((row) => !row.matches(".place")), (row) => row));
      }
      if (table === calendar && (numeric || rank === 0)) table.append(...sorted([...table.tBodies], (body) => body.rows[0]));
      if (showing) unfold(showing);
    });
  }

  addEventListener("mouseover", (event) => {
    const cell = event.target.closest ? event.target.closest("td[data-v]") : null;
    if (!cell || cell.title || !Number(cell.dataset.v) || cell.closest(".place")) return;
    const table = cell.closest("table");
    const heads = [...table.tHead.querySelectorAll("th")];
    const head = heads.find((each) => {
      const button = each.querySelector("button[data-column]");
      return (button ? Number(button.dataset.column) : each.cellIndex) === cell.cellIndex && (button || table !== calendar);
    });
    if (!head || head.dataset.cents === undefined) return;
    const euros = { style: "currency", currency: "EUR" };
    cell.title = (Number(cell.dataset.v) / 100).toLocaleString(language, euros);
  });

  // A table as a spreadsheet of this language opens it: euros to the cent, text that is no formula.
  const written = (cell, cents) => {
    const held = cell.dataset.v;
    if (held === undefined) {
      const text = cell.textContent.trim();
      return '"' + (/^[=+\-@\t]/.test(text) ? "'" : "") + text.replace(/"/g, '""') + '"';
    }
    const value = held === "" ? "" : cents ? (Number(held) / 100).toFixed(2) : held;
    return language === "fr" ? value.replace(".", ",") : value;
  };
  for (const button of document.querySelectorAll("button.csv")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const table = button.closest("details").querySelector("table");
      const heads = [...table.tHead.rows[0].cells];
      const cents = heads.map((head) => head.dataset.cents !== undefined);
      const lines = [heads.map((head) => '"' + head.textContent.trim().replace(", k€", ", €") + '"')];
      for (const row of table.tBodies[0].rows) lines.push([...row.cells].map((cell, rank) => written(cell, cents[rank])));
      const text = "\ufeff" + lines.map((line) => line.join(language === "fr" ? ";" : ",")).join("\r\n") + "\r\n";
      const link = document.createElement("a");
      link.href = "data:text/csv;charset=utf-8," + encodeURIComponent(text);
      link.download = button.dataset.file + ".csv";
      link.click();
    });
  }

  const reveal = () => {
    readAddress();
    const wanted = location.hash ? byId(decodeURIComponent(location.hash.slice(1).split("?")[0])) : null;
    document.querySelectorAll("tr.target").forEach((row) => row.classList.remove("target"));
    fold();
    if (!wanted) return;
    wanted.hidden = false;
    if (wanted.matches(".fiche")) unfold(wanted);
    else if (wanted.tagName === "TR") wanted.classList.add("target");
    else if (wanted.tagName === "DETAILS") wanted.open = true;
    const row = opened && opened.panel ? opened.panel.previousElementSibling : wanted;
    row.scrollIntoView({ block: wanted.tagName === "TR" ? "center" : "start" });
  };
  addEventListener("hashchange", reveal);
  reveal();

  let folded = null;
  let closed = [];
  addEventListener("beforeprint", () => {
    folded = opened ? opened.fiche : null;
    fold();
    if (folded) folded.classList.add("open");
    closed = folded ? [] : [...document.querySelectorAll("details:not([open])")];
    closed.forEach((table) => { table.open = true; });
  });
  addEventListener("afterprint", () => {
    closed.forEach((table) => { table.open = false; });
    if (folded) unfold(folded);
  });
})();
