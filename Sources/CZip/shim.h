// libzip for Swift. Wrapped here: what its header says in macros, which Swift does not see.
#ifndef KODEKS_CZIP_SHIM_H
#define KODEKS_CZIP_SHIM_H

#include <stdint.h>
#include <zip.h>

/// Opens an archive over bytes that stay in memory until it is closed; NULL when they are no archive. Sums are checked.
static inline zip_t *_Nullable kodeks_zip_read(const uint8_t *_Nonnull bytes, uint64_t length) {
  zip_source_t *source = zip_source_buffer_create(bytes, length, 0, NULL);
  if (!source) return NULL;
  zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, NULL);
  if (!archive) zip_source_free(source);
  return archive;
}

/// Begins a new archive in memory; `*source` holds its bytes after `zip_close` and must be freed by `zip_source_free`.
static inline zip_t *_Nullable kodeks_zip_begin(zip_source_t *_Nullable *_Nonnull source) {
  *source = zip_source_buffer_create(NULL, 0, 0, NULL);
  if (!*source) return NULL;
  zip_source_keep(*source);
  zip_t *archive = zip_open_from_source(*source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  if (!archive) {
    zip_source_free(*source);
    zip_source_free(*source);
    *source = NULL;
  }
  return archive;
}

/// Adds bytes, which must live until `zip_close`, as a file dated 1 January 2000, so that the same content gives the same
/// archive. Returns false when memory is short or the name is taken.
static inline int kodeks_zip_add(zip_t *_Nonnull archive, const char *_Nonnull name, const uint8_t *_Nonnull bytes,
                                 uint64_t length, int stored) {
  zip_source_t *content = zip_source_buffer(archive, bytes, length, 0);
  if (!content) return 0;
  zip_int64_t index = zip_file_add(archive, name, content, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(content);
    return 0;
  }
  zip_uint64_t place = (zip_uint64_t)index;
  if (zip_set_file_compression(archive, place, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, stored ? 0 : 6) != 0) return 0;
  return zip_file_set_dostime(archive, place, 0, (20 << 9) | (1 << 5) | 1, 0) == 0;
}

/// What is said about an entry: sizes are the archive's claims, not the truth.
typedef struct {
  uint64_t size, compressed_size;
  uint32_t attributes;
  uint8_t system;
  int is_encrypted;
} kodeks_zip_entry;

/// Reads what is said about an entry; false when it is damaged.
static inline int kodeks_zip_entry_at(zip_t *_Nonnull archive, uint64_t index, kodeks_zip_entry *_Nonnull entry) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive, index, 0, &stat) != 0) return 0;
  entry->size = stat.valid & ZIP_STAT_SIZE ? stat.size : 0;
  entry->compressed_size = stat.valid & ZIP_STAT_COMP_SIZE ? stat.comp_size : 0;
  entry->is_encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
  entry->system = 0;
  entry->attributes = 0;
  zip_file_get_external_attributes(archive, index, 0, &entry->system, &entry->attributes);
  return 1;
}

/// The name's bytes as they stand in the archive, or turned to UTF-8 where they are not.
static inline const char *_Nullable kodeks_zip_name(zip_t *_Nonnull archive, uint64_t index) {
  return zip_get_name(archive, index, ZIP_FL_ENC_GUESS);
}

#endif
