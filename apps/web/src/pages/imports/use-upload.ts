import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { newUploadKey, upload } from '../../api/upload.ts';
import { type FileFault, faultOf } from './check-file.ts';

export type Sending =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly file: File; readonly share: number }
  | { readonly kind: 'faulty'; readonly name: string; readonly fault: FileFault | 'several' | 'no-table' }
  | { readonly kind: 'failed'; readonly file: File; readonly key: string; readonly error: unknown };

/** Sends a file and opens the page about it. */
export function useUpload() {
  const [status, setStatus] = useState('');
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const cancel = useRef<AbortController>(null);
  const navigate = useNavigate();

  const send = async (file: File, key = newUploadKey()): Promise<void> => {
    const fault = faultOf(file);
    if (fault !== null) return setSending({ kind: 'faulty', name: file.name, fault });
    const controller = new AbortController();
    cancel.current = controller;
    setSending({ kind: 'sending', file, share: 0 });
    try {
      const onProgress = (share: number) => setSending({ kind: 'sending', file, share });
      const { signal } = controller;
      const filename = file.name.slice(-255);
      const { id } = await upload({ file, filename, status, key, signal, onProgress });
      await navigate({ to: '/imports/$id', params: { id } });
    } catch (error) {
      setSending(controller.signal.aborted ? { kind: 'idle' } : { kind: 'failed', file, key, error });
    }
  };

  return {
    sending,
    /** Of figures that the file does not mark; '': the file says it. */
    status,
    setStatus,
    send: (file: File, key?: string) => void send(file, key),
    /** What was chosen, dropped or pasted: one file at a time. */
    choose: (files: readonly File[]) => {
      const [file, ...more] = files;
      if (more.length > 0) setSending({ kind: 'faulty', name: '', fault: 'several' });
      else if (file !== undefined) void send(file);
    },
    refuse: (fault: 'no-table') => setSending({ kind: 'faulty', name: '', fault }),
    cancel: () => cancel.current?.abort(new DOMException('Cancelled', 'AbortError')),
  };
}
