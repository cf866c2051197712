/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink, SearchField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { useAppNavigate } from '@backstage/frontend-plugin-api';
import styles from './HomeLayout.module.css';

/** Looks for anything, and starts a request. */
export function HomeSearch() {
  const navigate = useAppNavigate();
  const [words, setWords] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    navigate(`/search?query=${encodeURIComponent(words.trim())}`);
  };
  return (
    <div className={styles.actions}>
      <form role="search" className={styles.search} onSubmit={search}>
        <SearchField
          aria-label="Search the portal"
          placeholder="Search accounts, people, runs"
          value={words}
          onChange={setWords}
        />
      </form>
      <ButtonLink href="/create" variant="primary">
        Request something
      </ButtonLink>
    </div>
  );
}
