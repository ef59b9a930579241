// Is a folder on a network drive? A write-ahead log needs memory that all who use the file share: no such drive has it.
import { realpathSync, statfsSync } from "node:fs";

/** Numbers by which Linux tells file systems that lie on another machine (statfs(2)). */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB 2
  0xff534d42, // CIFS
  0x01021997, // 9P
  0x5346414f, // AFS
  0x00c36400, // Ceph
  0x73757245, // Coda
  0x0bd00bd0, // Lustre
  0x19830326, // FhGFS
  0x65735546, // FUSE: sshfs and most drives of clouds
]);

export const networkAdvice = "数据文件夹在网络共享上，可能损坏数据，建议放在本机磁盘（用 NIANBAO_DATA 指定）。";

/** Does a folder that exists lie on a network drive? Where the system does not say, it is taken for a disk. */
export function isOnNetwork(folder: string): boolean {
  try {
    // Windows names a drive that is connected to a share by the share.
    if (process.platform === "win32") return isShare(realpathSync.native(folder));
    return process.platform === "linux" && isNetworkType(statfsSync(folder).type);
  } catch {
    return false;
  }
}

/** `\\server\share\…`; `\\?\C:\…` is a long name of a disk. */
export function isShare(path: string): boolean {
  return /^\\\\(?:\?\\UNC\\|[^?.\\])/i.test(path);
}

export function isNetworkType(type: number): boolean {
  return networkTypes.has(type >>> 0);
}
