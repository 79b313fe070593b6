#include "CCurl.h"

#include <string.h>

CURLcode rygrad_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode rygrad_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode rygrad_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static size_t next_bytes(char *buffer, size_t size, size_t count, void *context) {
  struct rygrad_curl_upload *upload = context;
  size_t length = size * count;
  if (length > upload->count - upload->sent) length = upload->count - upload->sent;
  memcpy(buffer, upload->bytes + upload->sent, length);
  upload->sent += length;
  return length;
}

CURLcode rygrad_curl_set_upload(CURL *handle, struct rygrad_curl_upload *upload) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, next_bytes);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_READDATA, upload);
  return code;
}

long rygrad_curl_response_code(CURL *handle) {
  long code = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
  return code;
}
