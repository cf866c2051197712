/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  Button,
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
  Switch,
  TextField,
} from '@backstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { SavedSearch } from '@steward/backstage-plugin-audit-trail-common';
import {
  AsyncContent,
  ConfirmDialog,
  EmptyState,
  useOwnRef,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';
import { actorName } from '../../glossary/actorName';
import styles from './EventsPage.module.css';

export interface SavedSearchesDialogProps {
  q: string;
  onApply: (q: string) => void;
  onClose: () => void;
}

/** Saves the search in force under a name, and lists one's own and the shared ones. */
export function SavedSearchesDialog(props: SavedSearchesDialogProps) {
  const api = useApi(auditTrailApiRef);
  const me = useOwnRef();
  const searches = useAsyncRetry(() => api.get('/searches'), [api]);
  const [doomed, setDoomed] = useState<SavedSearch>();
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && props.onClose()}
      width="min(640px, calc(100vw - 32px))"
    >
      <DialogHeader>Saved searches</DialogHeader>
      <DialogBody>
        <div className={styles.stack}>
          {props.q && <SaveForm q={props.q} onSaved={searches.retry} />}
          <AsyncContent
            read={searches}
            subject="the saved searches"
            permission="audit-trail.event.read"
            empty={
              <EmptyState title="No saved searches">
                Search for something, then save it here under a name.
              </EmptyState>
            }
          >
            {({ items }) => (
              <ul className={styles.searches}>
                {items.map(search => (
                  <li key={search.id} className={styles.search}>
                    <span className={styles.searchName}>
                      <Button
                        variant="tertiary"
                        size="small"
                        onPress={() => {
                          props.onApply(search.query);
                          props.onClose();
                        }}
                      >
                        {search.title}
                      </Button>
                      <span className={styles.note}>
                        {ownerWords(search, me)}
                      </span>
                    </span>
                    <code className={styles.searchQuery}>{search.query}</code>
                    {search.owner === me && (
                      <ButtonIcon
                        className={styles.searchDelete}
                        aria-label={`Delete ${search.title}`}
                        variant="tertiary"
                        size="small"
                        icon={<RiDeleteBinLine />}
                        onPress={() => setDoomed(search)}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </AsyncContent>
        </div>
        {doomed && (
          <ConfirmDialog
            title={`Delete the search “${doomed.title}”?`}
            confirmLabel="Delete"
            destructive
            onClose={() => setDoomed(undefined)}
            onConfirm={async () => {
              await api.delete('/searches/{id}', {
                params: { path: { id: doomed.id } },
              });
              searches.retry();
            }}
          >
            {doomed.shared
              ? 'It is shared: nobody finds it here any more. No event is touched.'
              : 'No event is touched.'}
          </ConfirmDialog>
        )}
      </DialogBody>
    </Dialog>
  );
}

function ownerWords(search: SavedSearch, me: string | undefined): string {
  if (search.owner !== me) {
    return `shared by ${actorName(search.owner)}`;
  }
  return search.shared ? 'yours, shared' : 'yours';
}

function SaveForm(props: { q: string; onSaved: () => void }) {
  const api = useApi(auditTrailApiRef);
  const [title, setTitle] = useState('');
  const [shared, setShared] = useState(false);
  const [saving, save] = useAsyncFn(async () => {
    await api.post('/searches', {
      body: { title: title.trim(), query: props.q, shared },
    });
    setTitle('');
    props.onSaved();
  }, [api, title, shared, props.q, props.onSaved]);
  return (
    <form
      className={styles.stack}
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label="Save this search as"
        description={props.q}
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <div className={styles.line}>
        <Switch
          label="Share with everyone who may read the trail"
          isSelected={shared}
          onChange={setShared}
        />
        <Button
          type="submit"
          variant="primary"
          isDisabled={title.trim() === ''}
          isPending={saving.loading}
        >
          Save
        </Button>
      </div>
      {saving.error && (
        <p role="alert" className={styles.problem}>
          {saving.error.message}
        </p>
      )}
    </form>
  );
}
