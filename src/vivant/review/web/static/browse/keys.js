/** Moving through the grid by keyboard; keys mean something only while the focus is in it. */

/** @typedef {import("./grid.js").Grid} Grid */

/** @param {Grid} grid @param {{compare: () => void}} doing */
export function listenInGrid(grid, doing) {
  grid.viewport.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.defaultPrevented) return;
    const to = target(grid, event);
    if (to !== null) grid.moveTo(to);
    else if (event.ctrlKey || event.shiftKey || !act(grid, event.key, doing)) return;
    event.preventDefault();
  });
}

/** Where a key leads; null where it leads nowhere. @param {Grid} grid @param {KeyboardEvent} event */
function target(grid, event) {
  const { columns, seen, step } = grid.geometry;
  const { active, source } = grid;
  const line = Math.floor(active / columns);
  const page = Math.max(1, Math.floor(seen / step)) * columns;
  if (event.ctrlKey) return event.key === "Home" ? 0 : event.key === "End" ? source.count - 1 : null;
  switch (event.key) {
    case "ArrowLeft":
      return active - 1;
    case "ArrowRight":
      return active + 1;
    case "ArrowUp":
      return active < columns ? active : active - columns;
    case "ArrowDown":
      return Math.min(active + columns, source.count - 1);
    case "Home":
      return line * columns;
    case "End":
      return Math.min((line + 1) * columns, source.count) - 1;
    case "PageUp":
      return active < page ? active % columns : active - page;
    case "PageDown":
      return Math.min(active + page, source.count - 1);
    default:
      return null;
  }
}

/** @param {Grid} grid @param {string} key @param {{compare: () => void}} doing */
function act(grid, key, doing) {
  if (key === "x") grid.select(grid.active, !grid.selected.has(grid.source.order[grid.active]));
  else if (key === "c") doing.compare();
  else if (key === "Escape" && grid.selected.size) grid.clearSelection();
  else return false;
  return true;
}
