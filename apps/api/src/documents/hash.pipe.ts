import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refused } from '#machine';

/** What cannot be a SHA-256 is that of nothing. @throws Refused `notFound`. */
@Injectable()
export class HashPipe implements PipeTransform<string, string> {
  transform(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Refused('notFound');
    return hash;
  }
}
