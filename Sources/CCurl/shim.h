// libcurl for Swift: what its variadic functions take, one typed function per kind of argument, and what the Glibc module
// leaves out of the system. Nothing here decides anything.
#pragma once

#include <curl/curl.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>

#if LIBCURL_VERSION_NUM < 0x075500
#error "libcurl 7.85 or newer is needed (CURLOPT_PROTOCOLS_STR)"
#endif

#pragma clang assume_nonnull begin

// MARK: The library and the system

// The library found at run time, which need not be the one compiled against.
static inline const curl_version_info_data *ccurl_version(void) {
    return curl_version_info(CURLVERSION_NOW);
}

// At most 15 bytes are kept.
static inline void ccurl_name_this_thread(const char *name) {
    prctl(PR_SET_NAME, name);
}

// MARK: Setting an option, by the kind of its argument

static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_size(CURL *handle, CURLoption option, int64_t value) {
    return curl_easy_setopt(handle, option, (curl_off_t)value);
}

static inline CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *_Nullable value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *_Nullable value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_headers(CURL *handle, struct curl_slist *_Nullable list) {
    return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}

static inline CURLcode ccurl_set_form(CURL *handle, curl_mime *_Nullable form) {
    return curl_easy_setopt(handle, CURLOPT_MIMEPOST, form);
}

// libcurl takes a copy, so the bytes need not outlive the call.
static inline CURLcode ccurl_set_body(CURL *handle, const void *bytes, int64_t count) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
    return code ? code : curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes);
}

typedef size_t (*ccurl_receive)(char *bytes, size_t size, size_t count, void *_Nullable owner);

static inline CURLcode ccurl_set_receivers(CURL *handle, ccurl_receive head, ccurl_receive body, void *owner) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, head);
    if (!code) code = curl_easy_setopt(handle, CURLOPT_HEADERDATA, owner);
    if (!code) code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
    return code ? code : curl_easy_setopt(handle, CURLOPT_WRITEDATA, owner);
}

typedef int (*ccurl_before_request)(
    void *_Nullable owner, char *_Nullable remote, char *_Nullable local, int remote_port, int local_port);

static inline CURLcode ccurl_set_before_request(CURL *handle, ccurl_before_request callback, void *owner) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, callback);
    return code ? code : curl_easy_setopt(handle, CURLOPT_PREREQDATA, owner);
}

// MARK: Asking a handle; zero where libcurl does not know

static inline long ccurl_get_long(CURL *handle, CURLINFO info) {
    long value = 0;
    return curl_easy_getinfo(handle, info, &value) ? 0 : value;
}

static inline int64_t ccurl_get_size(CURL *handle, CURLINFO info) {
    curl_off_t value = 0;
    return curl_easy_getinfo(handle, info, &value) ? 0 : value;
}

static inline void *_Nullable ccurl_get_owner(CURL *handle) {
    void *value = NULL;
    return curl_easy_getinfo(handle, CURLINFO_PRIVATE, &value) ? NULL : value;
}

// MARK: Many handles at once

static inline CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

static inline CURLSHcode ccurl_share_set_kind(CURLSH *share, curl_lock_data kind) {
    return curl_share_setopt(share, CURLSHOPT_SHARE, kind);
}

static inline CURLcode ccurl_set_share(CURL *handle, CURLSH *_Nullable share) {
    return curl_easy_setopt(handle, CURLOPT_SHARE, share);
}

typedef struct {
    CURL *_Nullable handle;  // NULL: nothing has finished
    CURLcode result;
} ccurl_completion;

// A copy, because libcurl's own message dies at the next call.
static inline ccurl_completion ccurl_next_completion(CURLM *multi) {
    int left;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)))
        if (message->msg == CURLMSG_DONE) return (ccurl_completion){message->easy_handle, message->data.result};
    return (ccurl_completion){NULL, CURLE_OK};
}

// Sleeps until a transfer or the given descriptor has something to say, or the time is over.
static inline CURLMcode ccurl_multi_sleep(CURLM *multi, int descriptor, int milliseconds, bool *woken) {
    struct curl_waitfd extra = {.fd = descriptor, .events = CURL_WAIT_POLLIN};
    CURLMcode code = curl_multi_poll(multi, &extra, 1, milliseconds, NULL);
    *woken = extra.revents != 0;
    return code;
}

#pragma clang assume_nonnull end
