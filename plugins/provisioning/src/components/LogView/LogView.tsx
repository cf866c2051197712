/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select, Switch } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { RunLogLine } from '@steward/backstage-plugin-provisioning-common';
import { saveFile } from '@steward/backstage-plugin-portal-react';
import { useMemo, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { counted } from '../../glossary/counted';
import {
  provisioningTranslationRef,
  ProvisioningWords,
} from '../../translation';
import { LogLines } from './LogLines';
import styles from './LogView.module.css';

export interface LogViewProps {
  lines: RunLogLine[];
  /** Whether lines can still come. */
  isLive: boolean;
  fileName: string;
  download: () => Promise<Blob>;
}

/** The log of a run: live, searchable, to be kept. */
export function LogView(props: LogViewProps) {
  const { lines, isLive, fileName, download } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const [search, setSearch] = useState('');
  const [level, setLevel] = useState('');
  const [isFollowing, setFollowing] = useState(isLive);
  const [saving, save] = useAsyncFn(
    async () => saveFile(fileName, await download()),
    [fileName, download],
  );
  const shown = useMemo(
    () => lines.filter(line => isShown(line, search, level)).sort(byTime),
    [lines, search, level],
  );
  const count = counted(lines.length);
  return (
    <div className={styles.root}>
      <div className={styles.toolbar}>
        <SearchField
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          size="small"
          className={styles.search}
          value={search}
          onChange={setSearch}
        />
        <Select
          aria-label={t('log.filter')}
          className={styles.level}
          options={[
            { id: '', label: t('log.filters.all') },
            { id: 'warning', label: t('log.filters.warning') },
            { id: 'error', label: t('log.filters.error') },
          ]}
          value={level}
          onChange={value => setLevel(String(value ?? ''))}
        />
        {isLive && (
          <Switch
            label={t('log.follow')}
            isSelected={isFollowing}
            onChange={setFollowing}
          />
        )}
        <span className={styles.count} role="status">
          {shown.length === lines.length
            ? t('log.count', count)
            : t('log.shown', {
                ...count,
                shown: counted(shown.length).number,
              })}
        </span>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiDownloadLine />}
          isPending={saving.loading}
          onPress={save}
        >
          {t('log.download')}
        </Button>
      </div>
      {saving.error && (
        <p role="alert" className={styles.note}>
          {t('log.downloadProblem', { message: saving.error.message })}
        </p>
      )}
      {shown.length > 0 ? (
        <LogLines
          lines={shown}
          search={search}
          isFollowing={isLive && isFollowing}
          onFollowingChange={setFollowing}
        />
      ) : (
        <p className={styles.note}>
          {lines.length > 0 ? t('log.noMatch') : emptyText(t, isLive)}
        </p>
      )}
    </div>
  );
}

function emptyText(t: ProvisioningWords, isLive: boolean): string {
  return isLive ? t('log.emptyLive') : t('log.empty');
}

function isShown(line: RunLogLine, search: string, level: string): boolean {
  return (
    (!level ||
      line.level === 'error' ||
      (level === 'warning' && line.level === 'warning')) &&
    (!search || line.text.toLowerCase().includes(search.toLowerCase()))
  );
}

/** What a task wrote may be read after Steward saw the end of it. */
function byTime(a: RunLogLine, b: RunLogLine): number {
  return Date.parse(a.at) - Date.parse(b.at) || a.id - b.id;
}
