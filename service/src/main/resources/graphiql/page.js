'use strict';

// '?example=timeline' opens that example in a tab of its own; without it, whoever comes back finds
// the tabs as they were, and a newcomer the first example.
async function open() {
  const parameters = new URLSearchParams(location.search);
  const wanted = parameters.get('example');
  const links = [...document.querySelectorAll('nav a')];
  const files = new Map(links.map(link => [link.pathname.match(/([a-z-]+)\.graphql$/)[1], link.href]));
  [...files.keys()].forEach((name, index) => {
    links[index].search = new URLSearchParams({...Object.fromEntries(parameters), example: name});
    links[index].pathname = location.pathname;
  });
  const query = await text(files.get(wanted) ?? files.values().next().value);
  const page = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({url: parameters.get('path') ?? 'graphql'}),
    defaultTabs: [{query}],
    query: files.has(wanted) ? query : undefined,
    shouldPersistHeaders: false,
  });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
}

async function text(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return response.text();
}

open().catch(error => {
  document.getElementById('graphiql').textContent = error.message;
});
