/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Text } from '@backstage/ui';
import { scrollRegionProps } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { estateTranslationRef } from '../../translation';
import styles from './TagTable.module.css';

export interface TagTableProps {
  tags?: Record<string, string>;
}

const searchFrom = 8;

/** AWS tags by name, with a search when there are many. */
export function TagTable(props: TagTableProps) {
  const { t } = useTranslationRef(estateTranslationRef);
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
        {t('tags.title', { number: String(all.length) })}
      </Text>
      {all.length >= searchFrom && (
        <SearchField
          aria-label={t('tags.search')}
          placeholder={t('tags.search')}
          size="small"
          value={text}
          onChange={setText}
        />
      )}
      <div className={styles.scroller} {...scrollRegionProps(t('tags.label'))}>
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
        {tags.length === 0 && (
          <p className={styles.none}>{t('tags.noMatch')}</p>
        )}
      </div>
    </div>
  );
}
