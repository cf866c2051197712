/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The page at `/_sandbox/`: switches for the usual faults, what is in force, what was called. */
export const controlPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Steward sandbox</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
  form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .5rem 0; }
  label { min-width: 24rem; }
  select { max-width: 22rem; }
  input, select, button { font: inherit; padding: .25rem .5rem; }
  input[type=number] { width: 6rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884; }
  code { font-size: .9em; overflow-wrap: anywhere; }
  .error { color: #c22; }
</style>
</head>
<body>
<h1>Steward sandbox</h1>
<p id="summary">Loading…</p>

<h2>Switch a fault on</h2>
<form data-kind="deny"><label for="deny">Deny everything in the account</label>
  <select id="deny" name="accountId" data-accounts></select><button>Deny</button></form>
<form data-kind="throttle"><label for="rate">Throttle this share of all calls, in percent</label>
  <input id="rate" name="rate" type="number" min="0" max="100" value="20"><button>Throttle</button></form>
<form data-kind="latency"><label for="ms">Slow the region down, by milliseconds</label>
  <select name="region" data-regions aria-label="Slow region"></select>
  <input id="ms" name="ms" type="number" min="0" max="120000" value="2000"><button>Slow down</button></form>
<form data-kind="timeout"><label for="hold">Hold and cut every call to the region</label>
  <select id="hold" name="region" data-regions></select><button>Cut off</button></form>
<form data-kind="truncate"><label for="keep">Truncate ListAccounts to this many accounts</label>
  <input id="keep" name="keep" type="number" min="0" value="16"><button>Truncate</button></form>
<form data-kind="empty"><label for="empty">Answer this listing with nothing</label>
  <select id="empty" name="operation"><option>ListAccounts</option><option>ListClusters</option><option>GetResources</option></select><button>Empty</button></form>
<p class="error" id="error" role="alert"></p>

<h2>In force</h2>
<table><thead><tr><th>Id</th><th>Calls</th><th>Effect</th><th></th></tr></thead><tbody id="faults"></tbody></table>
<form id="clear"><button>Switch all off</button></form>

<h2>Executions</h2>
<form id="variant"><label for="kind">The next execution of</label>
  <select id="machine" name="machine" aria-label="State machine"><option value="">any machine</option></select>
  <select id="kind" name="variant"></select><button>Set</button></form>
<table><thead><tr><th>Variant</th><th>Of</th><th>Times</th><th></th></tr></thead><tbody id="variants"></tbody></table>
<form id="speed"><label for="times">Machines run so many times faster than a demonstration</label>
  <input id="times" name="speed" type="number" min="0.1" max="1000" step="any"><button>Set</button></form>
<p id="running"></p>
<table><thead><tr><th>Name</th><th>Machine</th><th>Status</th><th>State</th><th>Started</th></tr></thead><tbody id="executions"></tbody></table>

<h2>Calls</h2>
<table><thead><tr><th>Operation</th><th>Calls</th><th>Throttled</th><th>Errors</th></tr></thead><tbody id="calls"></tbody></table>
<form id="forget"><button>Count from zero</button></form>

<script type="module">
const at = id => document.getElementById(id);
const api = async (method, path, body) => {
  const response = await fetch('/_sandbox/' + path, { method, body: body && JSON.stringify(body) });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  at('error').textContent = response.ok ? '' : answer.error.field + ': ' + answer.error.reason;
  return answer;
};
const cells = (...values) => {
  const row = document.createElement('tr');
  for (const value of values) {
    const cell = row.insertCell();
    cell.append(value instanceof Node ? value : String(value));
  }
  return row;
};
const code = value => Object.assign(document.createElement('code'), { textContent: JSON.stringify(value) });
const show = async () => {
  const { faults } = await api('GET', 'faults');
  at('faults').replaceChildren(...faults.map(fault => {
    const off = Object.assign(document.createElement('button'), { textContent: 'Switch off' });
    off.setAttribute('aria-label', 'Switch off ' + fault.id);
    off.onclick = async () => { await api('DELETE', 'faults/' + encodeURIComponent(fault.id)); await show(); };
    return cells(fault.id, code(fault.match), code(fault.effect), off);
  }));
  const { variants } = await api('GET', 'executions/variants');
  at('variants').replaceChildren(...variants.map(variant => {
    const off = Object.assign(document.createElement('button'), { textContent: 'Drop' });
    off.setAttribute('aria-label', 'Drop ' + variant.id);
    off.onclick = async () => { await api('DELETE', 'executions/variants/' + encodeURIComponent(variant.id)); await show(); };
    return cells(variant.variant, code(variant.match), variant.times, off);
  }));
  const { executions, running, total } = await api('GET', 'executions?limit=20');
  at('running').textContent = total + ' executions, ' + running + ' running';
  at('executions').replaceChildren(...executions.map(execution =>
    cells(execution.name, execution.machine, execution.status + (execution.variant ? ' (' + execution.variant + ')' : ''),
      execution.state || '', new Date(execution.startDate).toLocaleTimeString())));
  const calls = await api('GET', 'calls');
  at('calls').replaceChildren(...Object.entries(calls.operations).map(([name, counts]) =>
    cells(name, counts.calls, counts.throttled, counts.errors)));
};
const rules = {
  deny: form => ({ match: { accountId: form.get('accountId') }, effect: { kind: 'deny' } }),
  throttle: form => ({ match: {}, effect: { kind: 'throttle', rate: Number(form.get('rate')) / 100 } }),
  latency: form => ({ match: { region: form.get('region') }, effect: { kind: 'latency', ms: Number(form.get('ms')) } }),
  timeout: form => ({ match: { region: form.get('region') }, effect: { kind: 'timeout' } }),
  truncate: form => ({ match: { operation: 'ListAccounts' }, effect: { kind: 'truncate', keep: Number(form.get('keep')) } }),
  empty: form => ({ match: { operation: form.get('operation') }, effect: { kind: 'empty' } }),
};
for (const form of document.querySelectorAll('form[data-kind]')) {
  form.onsubmit = async event => {
    event.preventDefault();
    await api('POST', 'faults', rules[form.dataset.kind](new FormData(form)));
    if (!at('error').textContent) await show();
  };
}
at('variant').onsubmit = async event => {
  event.preventDefault();
  const form = new FormData(event.target);
  const machine = form.get('machine');
  await api('POST', 'executions/variants', { variant: form.get('variant'), match: machine ? { machine } : {} });
  if (!at('error').textContent) await show();
};
at('speed').onsubmit = async event => {
  event.preventDefault();
  await api('PATCH', 'settings', { speed: Number(new FormData(event.target).get('speed')) });
};
at('clear').onsubmit = async event => { event.preventDefault(); await api('DELETE', 'faults'); await show(); };
at('forget').onsubmit = async event => { event.preventDefault(); await api('DELETE', 'calls'); await show(); };
const world = await api('GET', 'world');
const { counts, organization } = world;
at('summary').textContent = organization.id + ': ' + counts.accounts + ' accounts, ' +
  counts.organizationalUnits + ' organizational units, ' + counts.clusters + ' clusters';
for (const select of document.querySelectorAll('[data-accounts]')) {
  select.append(...world.accounts.map(account => new Option(account.name + ' (' + account.id + ')', account.id)));
}
for (const select of document.querySelectorAll('[data-regions]')) {
  select.append(...world.regions.map(region => new Option(region.name)));
}
at('machine').append(...world.stateMachines.map(name => new Option(name)));
at('kind').append(...world.variants.map(kind => new Option(kind)));
at('times').value = (await api('GET', 'settings')).speed;
await show();
setInterval(show, 5000);
</script>
</body>
</html>
`;
