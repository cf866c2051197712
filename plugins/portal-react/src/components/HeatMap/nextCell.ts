/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A place in a grid, counted from zero. */
export interface GridPlace {
  row: number;
  column: number;
}

/**
 * Where a key leads in a grid, as in "Grid" of the ARIA Authoring Practices;
 * undefined for a key that does not move.
 */
export function nextCell(
  from: GridPlace,
  key: string,
  size: { rows: number; columns: number },
  ctrl: boolean,
): GridPlace | undefined {
  const { row, column } = from;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}
