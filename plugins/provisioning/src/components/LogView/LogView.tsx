/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button, SearchField, Select, Switch } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { RunLogLine } from '@steward/backstage-plugin-provisioning-common';
import { formatCount, saveFile } from '@steward/backstage-plugin-portal-react';
import { useMemo, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { LogLines } from './LogLines';
import styles from './LogView.module.css';

export interface LogViewProps {
  lines: RunLogLine[];
  /** Whether lines can still come. */
  isLive: boolean;
  fileName: string;
  download: () => Promise<Blob>;
}

const levels = [
  { id: '', label: 'All lines' },
  { id: 'warning', label: 'Warnings and errors' },
  { id: 'error', label: 'Errors' },
];

/** The log of a run: live, searchable, to be kept. */
export function LogView(props: LogViewProps) {
  const { lines, isLive, fileName, download } = props;
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
  const count = formatCount(lines.length, 'line');
  return (
    <div className={styles.root}>
      <div className={styles.toolbar}>
        <SearchField
          aria-label="Search the log"
          placeholder="Search the log"
          size="small"
          className={styles.search}
          value={search}
          onChange={setSearch}
        />
        <Select
          aria-label="Filter by level"
          className={styles.level}
          options={levels}
          value={level}
          onChange={value => setLevel(String(value ?? ''))}
        />
        {isLive && (
          <Switch
            label="Follow"
            isSelected={isFollowing}
            onChange={setFollowing}
          />
        )}
        <span className={styles.count} role="status">
          {shown.length === lines.length
            ? count
            : `${shown.length.toLocaleString('en')} of ${count}`}
        </span>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiDownloadLine />}
          isPending={saving.loading}
          onPress={save}
        >
          Download
        </Button>
      </div>
      {saving.error && (
        <p role="alert" className={styles.note}>
          {`The log could not be downloaded: ${saving.error.message}`}
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
          {lines.length > 0 ? 'No line matches.' : emptyText(isLive)}
        </p>
      )}
    </div>
  );
}

function emptyText(isLive: boolean): string {
  return isLive
    ? 'No lines yet. They appear here as they come.'
    : 'This run has no log, or ended longer ago than logs are kept.';
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
