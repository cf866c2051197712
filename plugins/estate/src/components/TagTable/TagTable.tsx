/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SearchField, Text } from '@backstage/ui';
import { scrollRegionProps } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import styles from './TagTable.module.css';

export interface TagTableProps {
  tags?: Record<string, string>;
}

const searchFrom = 8;

/** AWS tags by name, with a search when there are many. */
export function TagTable(props: TagTableProps) {
  const [text, setText] = useState('');
  const all = Object.entries(props.tags ?? {}).sort(([a], [b]) =>
    a.localeCompare(b),
  );
  if (all.length === 0) {
    return null;
  }
  const wanted = text.toLowerCase();
  const tags = all.filter(([key, value]) =>
    `${key}\n${value}`.toLowerCase().includes(wanted),
  );
  return (
    <div className={styles.root}>
      <Text as="h4" variant="body-medium" weight="bold">
        Tags ({all.length})
      </Text>
      {all.length >= searchFrom && (
        <SearchField
          aria-label="Search tags"
          placeholder="Search tags"
          size="small"
          value={text}
          onChange={setText}
        />
      )}
      <div className={styles.scroller} {...scrollRegionProps('Tags')}>
        <table className={styles.table}>
          <tbody>
            {tags.map(([key, value]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {tags.length === 0 && <p className={styles.none}>No tag matches.</p>}
      </div>
    </div>
  );
}
