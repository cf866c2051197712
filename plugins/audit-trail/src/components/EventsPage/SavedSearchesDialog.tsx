/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { auditTrailTranslationRef, AuditTrailWords } from '../../translation';
import styles from './EventsPage.module.css';

export interface SavedSearchesDialogProps {
  q: string;
  onApply: (q: string) => void;
  onClose: () => void;
}

/** Saves the search in force under a name, and lists one's own and the shared ones. */
export function SavedSearchesDialog(props: SavedSearchesDialogProps) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
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
      <DialogHeader>{t('savedSearches.title')}</DialogHeader>
      <DialogBody>
        <div className={styles.stack}>
          {props.q && <SaveForm q={props.q} onSaved={searches.retry} />}
          <AsyncContent
            read={searches}
            subject={t('savedSearches.subject')}
            permission="audit-trail.event.read"
            empty={
              <EmptyState title={t('savedSearches.empty.title')}>
                {t('savedSearches.empty.description')}
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
                        {ownerWords(t, search, me)}
                      </span>
                    </span>
                    <code className={styles.searchQuery}>{search.query}</code>
                    {search.owner === me && (
                      <ButtonIcon
                        className={styles.searchDelete}
                        aria-label={t('savedSearches.delete.label', {
                          title: search.title,
                        })}
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
            title={t('savedSearches.delete.title', { title: doomed.title })}
            confirmLabel={t('savedSearches.delete.confirm')}
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
              ? t('savedSearches.delete.effectShared')
              : t('savedSearches.delete.effect')}
          </ConfirmDialog>
        )}
      </DialogBody>
    </Dialog>
  );
}

function ownerWords(
  t: AuditTrailWords,
  search: SavedSearch,
  me: string | undefined,
): string {
  if (search.owner !== me) {
    return t('savedSearches.sharedBy', { name: actorName(search.owner) });
  }
  return search.shared
    ? t('savedSearches.yoursShared')
    : t('savedSearches.yours');
}

function SaveForm(props: { q: string; onSaved: () => void }) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
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
        label={t('savedSearches.save.name')}
        description={props.q}
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <div className={styles.line}>
        <Switch
          label={t('savedSearches.save.share')}
          isSelected={shared}
          onChange={setShared}
        />
        <Button
          type="submit"
          variant="primary"
          isDisabled={title.trim() === ''}
          isPending={saving.loading}
        >
          {t('savedSearches.save.submit')}
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
