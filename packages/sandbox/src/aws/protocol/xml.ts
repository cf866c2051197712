/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character]);
}

/** An element for each member; the items of a list are called `listItem`. */
export function toXml(value: unknown, listItem: string): string {
  if (Array.isArray(value)) {
    return value
      .map(item => `<${listItem}>${toXml(item, listItem)}</${listItem}>`)
      .join('');
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `<${name}>${toXml(member, listItem)}</${name}>`)
      .join('');
  }
  return escapeXml(String(value));
}
