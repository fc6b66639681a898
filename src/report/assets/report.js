// SPDX-License-Identifier: GPL-3.0-or-later
// report.js - sorting, filtering, jumping between fact and quote, and the decisions of a person.
'use strict';

// Overview: a click on a head sorts its table, the search field hides rows.
function keyOf(row, column, isNumber) {
  const cell = row.cells[column];
  const key = cell.dataset.key ?? cell.textContent;
  if (!isNumber) return key;
  const number = parseFloat(key);
  return Number.isNaN(number) ? -Infinity : number;
}

function sortTable(head) {
  const table = head.closest('table');
  const body = table.tBodies[0];
  const column = head.cellIndex;
  const isNumber = head.dataset.number !== undefined;
  const isDown = head.getAttribute('aria-sort') === 'ascending';
  const compare = (a, b) => (isNumber ? a - b : a.localeCompare(b));
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, column, isNumber) }));
  rows.sort((a, b) => (isDown ? -1 : 1) * compare(a.key, b.key));
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
  body.append(...rows.map((entry) => entry.row));
}

function filterRows(words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of document.querySelectorAll('tbody tr')) {
    const text = row.textContent.toLowerCase();
    row.hidden = !wanted.every((word) => text.includes(word));
  }
}

function startOverview() {
  for (const head of document.querySelectorAll('th[data-number]')) {
    for (const row of head.closest('table').tBodies[0].rows) row.cells[head.cellIndex].classList.add('number');
  }
  for (const head of document.querySelectorAll('th')) head.firstChild.addEventListener('click', () => sortTable(head));
  const filter = document.getElementById('filter');
  filter.closest('p').hidden = false;
  filter.addEventListener('input', () => filterRows(filter.value));
}

// Sheet: one fact is the current one; its quotes are shown.
function marksOf(id) {
  return [...document.querySelectorAll('[data-facts]')].filter((mark) => mark.dataset.facts.split(' ').includes(id));
}

function show(fact, { focus = true } = {}) {
  for (const old of document.querySelectorAll('.now')) old.classList.remove('now');
  if (!fact) return;
  fact.classList.add('now');
  fact.scrollIntoView({ block: 'nearest' });
  const marks = marksOf(fact.dataset.fact);
  for (const mark of marks) mark.classList.add('now');
  if (marks.length > 0) marks[0].scrollIntoView({ block: 'center' });
  if (focus) fact.querySelector('.jump').focus({ preventScroll: true });
  history.replaceState(null, '', `#${fact.id}`);
}

function step(by) {
  const facts = [...document.querySelectorAll('.fact')];
  const now = facts.findIndex((fact) => fact.classList.contains('now'));
  const next = now < 0 ? (by > 0 ? 0 : facts.length - 1) : Math.min(Math.max(now + by, 0), facts.length - 1);
  show(facts[next]);
}

// Decisions stay in the browser until they are saved as a file.
const decisionsKey = 'tenderlens.decisions';

function readDecisions() {
  try {
    return JSON.parse(localStorage.getItem(decisionsKey)) ?? {};
  } catch {
    return {};
  }
}

function decisionName(fact) {
  const data = fact.dataset;
  return [document.body.dataset.document, data.field, data.lot, data.start, data.end].join(' ');
}

function paint(fact, decision) {
  fact.dataset.decision = decision?.verdict ?? '';
  for (const button of fact.querySelectorAll('.decide button')) {
    button.setAttribute('aria-pressed', String(button.dataset.verdict === decision?.verdict));
  }
}

function decide(fact, verdict) {
  const decisions = readDecisions();
  const name = decisionName(fact);
  if (decisions[name]?.verdict === verdict) delete decisions[name];
  else {
    const data = fact.dataset;
    decisions[name] = {
      document: document.body.dataset.document, source: document.body.dataset.source, field: data.field, lot: data.lot,
      start: Number(data.start), end: Number(data.end), value: data.value, verdict, when: new Date().toISOString(),
    };
    if (verdict === 'corrected') {
      const correct = prompt('What is right?', data.value);
      if (correct === null) return;
      decisions[name].correct = correct;
    }
  }
  localStorage.setItem(decisionsKey, JSON.stringify(decisions));
  paint(fact, decisions[name]);
}

function addDecisions(fact) {
  const place = document.createElement('span');
  place.className = 'decide';
  for (const [verdict, label] of [['accepted', 'Right (a)'], ['corrected', 'Correct (c)'], ['rejected', 'Wrong (x)']]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.verdict = verdict;
    button.textContent = label;
    button.addEventListener('click', () => decide(fact, verdict));
    place.append(button);
  }
  fact.append(place);
}

function saveDecisions() {
  const list = Object.values(readDecisions());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(list, null, 1)], { type: 'application/json' }));
  link.download = 'decisions.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

function addSave(header) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'save';
  button.textContent = 'Save decisions';
  button.addEventListener('click', saveDecisions);
  header.append(button);
}

const keys = {
  j: () => step(1), k: () => step(-1),
  a: () => decideNow('accepted'), c: () => decideNow('corrected'), x: () => decideNow('rejected'),
};

function decideNow(verdict) {
  const fact = document.querySelector('.fact.now');
  if (fact && !fact.classList.contains('part')) decide(fact, verdict);
}

function startSheet() {
  const decisions = readDecisions();
  for (const fact of document.querySelectorAll('.fact')) {
    fact.querySelector('.jump').addEventListener('click', () => show(fact));
    if (!fact.classList.contains('part')) addDecisions(fact);
    paint(fact, decisions[decisionName(fact)]);
  }
  document.querySelector('.document').addEventListener('click', (event) => {
    const mark = event.target.closest('[data-facts]');
    if (!mark) return;
    event.preventDefault();
    show(document.getElementById(`fact-${mark.dataset.facts.split(' ')[0]}`), { focus: false });
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  const wanted = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (wanted?.classList.contains('fact')) show(wanted, { focus: false });
}

addSave(document.querySelector('header'));
if (document.body.classList.contains('sheet')) startSheet();
else startOverview();
