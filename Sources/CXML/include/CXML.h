// XML and HTML as a stream of events, read by libxml2. Opaque: no header of libxml2 is seen from Swift.
#ifndef KODEKS_CXML_H
#define KODEKS_CXML_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A document that is being read. One thread at a time.
typedef struct kodeks_xml kodeks_xml;

/// What the reader stands at.
enum kodeks_xml_event : int32_t {
  kodeks_xml_fault = -1,
  kodeks_xml_done = 0,
  kodeks_xml_start = 1,
  kodeks_xml_end = 2,
  kodeks_xml_text = 3,
};

/// Opens UTF-8 bytes as XML; they must live until `kodeks_xml_close`. Nothing outside them is ever opened, and entities
/// are not expanded. NULL when memory is short.
kodeks_xml *_Nullable kodeks_xml_open(const uint8_t *bytes, size_t length);

/// Opens UTF-8 bytes as HTML, however broken; the document is in memory as a tree until it is closed.
kodeks_xml *_Nullable kodeks_html_open(const uint8_t *bytes, size_t length);

/// Goes to the next element's start or end, or text.
enum kodeks_xml_event kodeks_xml_next(kodeks_xml *reader);

/// The element's name without prefix; lives as long as the reader, and the same name is always the same pointer.
const char *_Nullable kodeks_xml_name(kodeks_xml *reader);

/// The element's namespace, as `kodeks_xml_name`; NULL when it has none.
const char *_Nullable kodeks_xml_namespace(kodeks_xml *reader);

/// The text; lives until the next event.
const char *_Nullable kodeks_xml_value(kodeks_xml *reader);

/// Goes to the next attribute of the element: its name, namespace and value are then told by the functions above.
/// Returns 0 when there is none left.
int kodeks_xml_next_attribute(kodeks_xml *reader);

/// How many elements are open around the present place.
int kodeks_xml_depth(kodeks_xml *reader);

/// The line, from 1; after a fault the fault's line.
int kodeks_xml_line(kodeks_xml *reader);

/// libxml2's number of the fault (xmlerror.h); 0 when there was none.
int kodeks_xml_fault_code(kodeks_xml *reader);

/// Frees everything.
void kodeks_xml_close(kodeks_xml *reader);

#pragma clang assume_nonnull end

#endif
