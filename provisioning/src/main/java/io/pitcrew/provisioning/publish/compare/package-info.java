/// What one state of a plant changes against another, in words that its author recognises: which aids, which steps,
/// which words in which language, which pictures, which stations. Compares values; reads and sends nothing.
@NullMarked
package io.pitcrew.provisioning.publish.compare;

import org.jspecify.annotations.NullMarked;
