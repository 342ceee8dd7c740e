// The C library's allocator settings, which Swift's own Glibc module leaves out.
#include <malloc.h>
