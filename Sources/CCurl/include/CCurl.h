// libcurl for sending mail; its variadic calls as plain functions, one for each type of value.
#ifndef RYGRAD_CCURL_H
#define RYGRAD_CCURL_H

#include <curl/curl.h>

CURLcode rygrad_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode rygrad_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode rygrad_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);

// Uploads the bytes; they must stay where they are until the transfer has ended.
struct rygrad_curl_upload {
  const char *bytes;
  size_t count;
  size_t sent;
};
CURLcode rygrad_curl_set_upload(CURL *handle, struct rygrad_curl_upload *upload);

// The status of the last answer, such as 250 or 554.
long rygrad_curl_response_code(CURL *handle);

#endif
