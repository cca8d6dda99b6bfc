import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';

/** Stores a file; its SHA-256 is what it is named by. */
export function useUpload(onStored: (hash: string) => void): UseMutationResult<string, Error, File> {
  return useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData();
      form.set('file', file);
      const { sha256 } = await answerOf(
        api.POST('/api/documents', { body: form as never, bodySerializer: (body) => body as never }),
      );
      return sha256;
    },
    onSuccess: onStored,
  });
}
