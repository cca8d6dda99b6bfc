import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useContext } from 'react';
import { answerOf, api } from '../api/api';
import { ActingOffice } from './acting-office';

/** Stores a file; its SHA-256 is what it is named by. */
export function useUpload(onStored: (hash: string) => void): UseMutationResult<string, Error, File> {
  const office = useContext(ActingOffice);
  return useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData();
      form.set('file', file);
      const { sha256 } = await answerOf(
        api.POST('/api/documents', {
          params: { query: { ...(office && { office }) } },
          body: form as never,
          bodySerializer: (body) => body as never,
        }),
      );
      return sha256;
    },
    onSuccess: onStored,
  });
}
