/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SidebarItem } from '@backstage/core-components';
import { SearchModal, useSearchModal } from '@backstage/plugin-search';
import { RiSearchLine } from '@remixicon/react';
import { useCallback } from 'react';
import { DocumentationResult } from './DocumentationResult';
import { EntityResult } from './EntityResult';
import styles from './EntityResult.module.css';
import { useSearchKeys } from './useSearchKeys';

/** Opens search from the navigation, and by keyboard from anywhere. */
export function SearchItem() {
  const { state, toggleModal, setOpen } = useSearchModal();
  useSearchKeys(useCallback(() => setOpen(true), [setOpen]));
  return (
    <>
      <SidebarItem
        className="search-icon"
        icon={() => <RiSearchLine />}
        text="Search"
        onClick={toggleModal}
      />
      <SearchModal
        {...state}
        toggleModal={toggleModal}
        resultItemComponents={({ results }) => <Results results={results} />}
      />
    </>
  );
}

function Results(props: {
  results: {
    type: string;
    document: { title: string; location: string };
  }[];
}) {
  return (
    <ul className={styles.results}>
      {props.results.map(({ type, document }) => (
        <li key={document.location}>
          {type === 'techdocs' ? (
            <DocumentationResult result={document} />
          ) : (
            <EntityResult result={document} />
          )}
        </li>
      ))}
    </ul>
  );
}
